import type { EntryId } from '../../engine/model.ts'
import { Card } from '../card/Card.tsx'
import type { ShellProps } from '../card/CardShell.tsx'
import { savedKey } from '../card/kept-line.ts'
import { LookUpCard } from '../card/LookUpCard.tsx'
import type { LiveCardsOptions } from './live-cards.tsx'
import type { LiveDeeds } from './live-deeds.ts'
import type { Saying, Subject } from './live-subject.ts'
import { mentionId } from './mention-id.ts'

interface Props {
  readonly subject: Subject
  /** Null where the subject is no single thing. */
  readonly saying: Saying | null
  readonly shell: ShellProps
  readonly options: LiveCardsOptions
  readonly deeds: LiveDeeds
  readonly onJump: (id: number) => void
  readonly onTurn: (to: Subject) => void
}

export function LiveCard(props: Props) {
  const { subject, saying } = props
  if (subject.at === 'found') return <Found {...props} found={subject} />
  return saying && <One {...props} {...saying} />
}

function Found({ found, shell, onTurn }: Props & { readonly found: Extract<Subject, { at: 'found' }> }) {
  const choose = (id: EntryId): void => {
    const entry = found.entries.find((one) => one.id === id)
    if (entry) onTurn({ at: 'entry', entry, from: found })
  }
  return <LookUpCard {...shell} text={found.text} entries={found.entries} onOpenEntry={choose} />
}

function One({ which, live, index, content, shell, options, deeds, onJump, onTurn, subject }: Props & Saying) {
  const { reading } = live
  const { entry, same, mention } = content
  const at = 'at' in mention.evidence ? mention.evidence.at : null
  return (
    <Card
      {...content}
      {...shell}
      onJump={(occurrence) => onJump(mentionId(which, same[occurrence]!))}
      onShowEvidence={at ? () => options.onShowPlace(which, at) : undefined}
      onOpenEntry={(id) => {
        const found = reading.mentions.findIndex(({ entryId }) => entryId === id)
        if (found >= 0) onJump(mentionId(which, found))
      }}
      onChoose={(id) => {
        const chosen = reading.entries.find((each) => each.id === id)
        if (!chosen || index === null) return
        options.onChoose(which, index, chosen)
        onTurn(subject)
      }}
      known={entry !== null && options.known().has(entry.id)}
      onKnow={entry ? (know) => deeds.know(entry, know) : undefined}
      saved={options.kept().has(savedKey(content))}
      onSave={options.onKeep && same.length > 0 ? (save) => deeds.save(live, content, save) : undefined}
      onCopy={() => deeds.copy(content)}
    />
  )
}
