import { render, type VNode } from 'preact'
import cardCss from '../../../assets/theme/card.css?inline'
import { Card, type CardProps } from '../../../components/card/Card.tsx'
import { sentencesHere, stretchOf } from '../../../components/original/thread.ts'
import { ENTRIES, MENTIONS, TEXT, TEXTS } from './fake-article.ts'
import type { Stage } from './scenes.tsx'

const nothing = (): void => {}

/** The card of the nth mention that is written so. */
export function cardScene(surface: string, nth: number): (stage: Stage) => VNode {
  return (stage) => <InShadow {...cardProps(surface, nth, stage)} />
}

function InShadow(props: CardProps) {
  return (
    <div
      ref={(host) => {
        if (host) drawIn(host, props)
      }}
      style={{ display: 'flow-root', padding: '16px' }}
    />
  )
}

function drawIn(host: HTMLElement, props: CardProps): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(cardCss)
  root.adoptedStyleSheets = [sheet]
  render(<Card {...props} />, root)
}

function cardProps(surface: string, nth: number, { tongue, words, theme }: Stage): CardProps {
  const own = MENTIONS.filter((mention) => mention.evidence.form === surface)
  const mention = own[nth]!
  const same = MENTIONS.filter((other) =>
    mention.entryId ? other.entryId === mention.entryId : other.evidence.form === surface,
  )
  const entry = ENTRIES.find(({ id }) => id === mention.entryId) ?? null
  const bead = TEXTS.alignment.beads.find((each) =>
    covers(stretchOf(sentencesHere(each, 'translation'), TEXTS.translation), mention.span.start),
  )
  const here = bead && stretchOf(bead.translation, TEXTS.translation)
  const there = bead && stretchOf(bead.original, TEXTS.original)
  return {
    entry,
    mention,
    surface,
    evidenceEntries: ENTRIES,
    evidenceParagraph: 2,
    occurrences: {
      index: same.indexOf(mention),
      total: same.length,
      ticks: same.map(({ span }) => span.start / TEXT.length),
      view: { start: 0.3, end: 0.5 },
    },
    aliases: [...new Set(same.map(({ evidence }) => evidence.form))].filter((form) => form !== surface),
    introduction: here
      ? {
          text: TEXT.slice(here.start, here.end),
          lang: 'zh-Hant-TW',
          marks: [{ start: mention.span.start - here.start, end: mention.span.end - here.start }],
        }
      : null,
    other: bead
      ? {
          from: 'original',
          quote: there ? { text: TEXTS.original.text.slice(there.start, there.end), lang: 'en' } : null,
          rough: bead.confidence < 0.8,
        }
      : null,
    related:
      entry?.relations.map(({ type, to }) => ({ relation: type, entry: ENTRIES.find(({ id }) => id === to)! })) ?? [],
    tongue,
    words,
    theme,
    pinned: false,
    onPin: nothing,
    onClose: nothing,
    onJump: nothing,
    onShowEvidence: nothing,
    onOpenEntry: nothing,
    onChoose: nothing,
    onSave: nothing,
    onKnow: entry ? nothing : undefined,
    onWrong: nothing,
  }
}

function covers(stretch: { start: number; end: number } | null, offset: number): boolean {
  return stretch !== null && stretch.start <= offset && offset < stretch.end
}
