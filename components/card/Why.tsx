import type { Entry, EntryId, Evidence } from '../../engine/model.ts'
import { fill } from '../i18n.ts'
import { Sentence } from '../parts/Sentence.tsx'
import { callName, chineseTag, listIn, type Tongue } from '../tongue.ts'
import type { CardProps } from './Card.tsx'
import { EntryButtons } from './EntryButtons.tsx'

/** Why this entry and no other. A full name that only one bears needs no word. */
export function Why(props: CardProps) {
  const { mention, words } = props
  const sentence = reason(props)
  const candidates = mention.evidence.by === 'candidates' ? mention.evidence.candidates : null
  if (!sentence && !candidates) return null
  return (
    <section>
      {sentence && <p class="why">{sentence}</p>}
      {candidates && (
        <>
          <p class="why">
            {fill(
              candidates.length === 1
                ? words.card.oneFits
                : candidates.length === 2
                  ? words.card.twoFit
                  : words.card.someFit,
              { n: candidates.length },
            )}
          </p>
          <EntryButtons
            changes
            entries={named(candidates, props.evidenceEntries)}
            tongue={props.tongue}
            onPick={props.onChoose}
          />
        </>
      )}
    </section>
  )
}

function reason(props: CardProps) {
  const { entry, mention, evidenceEntries, evidenceParagraph, tongue, words, onShowEvidence } = props
  const { why } = words
  const { evidence } = mention
  const form = <Spoken text={evidence.form} tongue={tongue} />
  const name = entry && <Named entry={entry} tongue={tongue} />
  const other =
    'others' in evidence && evidence.others.length > 0
      ? ` ${fill(why.otherMeanings, { names: names(evidence.others, evidenceEntries, tongue) })}`
      : null

  switch (evidence.by) {
    case 'name':
      return evidence.status === 'deprecated' ? <Sentence template={why.deprecated} values={{ form, name }} /> : null
    case 'cue':
      return (
        <>
          <Sentence template={why.cue} values={{ form, name, cue: <Spoken text={evidence.cue} tongue={tongue} /> }} />
          {other}
        </>
      )
    case 'full-name': {
      const where = evidenceParagraph === null ? why.article : fill(why.paragraph, { n: evidenceParagraph })
      const place = onShowEvidence ? (
        <button type="button" class="link" onClick={onShowEvidence}>
          {where}
        </button>
      ) : (
        where
      )
      return <Sentence template={why.fullName} values={{ form, name, place }} />
    }
    case 'graph':
      return (
        <>
          <Sentence template={why.graph} values={{ form, name, via: names(evidence.via, evidenceEntries, tongue) }} />
          {other}
        </>
      )
    case 'candidates':
      return <Sentence template={why.candidates} values={{ form }} />
    case 'context':
      return (
        <Sentence
          template={mention.kind === 'person' ? why.contextPerson : why.context}
          values={{ cue: <Spoken text={evidence.cue} tongue={tongue} /> }}
        />
      )
    case 'text':
      return <FromText evidence={evidence} tongue={tongue} words={words} />
    case 'reader':
      return (
        <>
          <Sentence template={entry ? why.reader : why.readerNone} values={{ form, name }} />{' '}
          {props.onTakeBack && (
            <button type="button" class="link" data-changes onClick={props.onTakeBack}>
              {words.card.undo}
            </button>
          )}
        </>
      )
    case 'misspelling':
      return <Sentence template={why.misspelling} values={{ form, name: name ?? evidence.of }} />
  }
}

/** The text itself says what it is; best where it gives the name in both languages. */
function FromText({
  evidence: { pair },
  tongue,
  words: { why },
}: Pick<CardProps, 'tongue' | 'words'> & { readonly evidence: Extract<Evidence, { by: 'text' }> }) {
  const one = pair?.zh ?? pair?.en
  const two = pair?.zh ? (pair.en ?? pair.abbr) : pair?.abbr
  if (!one || !two) return <>{why.text}</>
  return (
    <Sentence
      template={why.pair}
      values={{ one: <Spoken text={one} tongue={tongue} />, two: <Spoken text={two} tongue={tongue} /> }}
    />
  )
}

function Named({ entry, tongue }: { readonly entry: Entry; readonly tongue: Tongue }) {
  const name = callName(entry, tongue)
  return <b lang={name.lang}>{name.text}</b>
}

function Spoken({ text, tongue }: { readonly text: string; readonly tongue: Tongue }) {
  return <span lang={/\p{Script=Han}/u.test(text) ? chineseTag(tongue) : 'en'}>{text}</span>
}

function named(ids: readonly EntryId[], entries: readonly Entry[]): Entry[] {
  return ids.map((id) => entries.find((entry) => entry.id === id)).filter((entry) => entry !== undefined)
}

function names(ids: readonly EntryId[], entries: readonly Entry[], tongue: Tongue): string {
  return listIn(
    named(ids, entries)
      .slice(0, MOST_NAMED)
      .map((entry) => callName(entry, tongue).text),
    tongue,
  )
}

/** More names than this say no more. */
const MOST_NAMED = 3
