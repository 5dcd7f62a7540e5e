import { render } from 'preact'
import { Card } from '../../components/card/Card.tsx'
import type { ShellProps } from '../../components/card/CardShell.tsx'
import { HelpCard } from '../../components/card/HelpCard.tsx'
import { LookUpCard } from '../../components/card/LookUpCard.tsx'
import { WrongCard } from '../../components/card/WrongCard.tsx'
import type { KeyMap } from '../../components/keys/key-map.ts'
import type { Entry, EntryId, Span } from '../../engine/model.ts'
import type { CardContent } from '../../components/card/card-content.ts'
import type { InsideEntry } from './inside-entry.ts'

/** What a card is about. Spans are of page text, so that they stay when the Reading grows. */
export type CardSubject =
  | { readonly at: 'mention'; readonly span: Span }
  /** Opened from another card, or looked up. */
  | { readonly at: 'entry'; readonly entry: Entry }
  /** What selected words may mean: several entries, or none. */
  | { readonly at: 'found'; readonly text: string; readonly entries: readonly Entry[] }
  /** The reader says what a mention means. */
  | { readonly at: 'wrong'; readonly span: Span }
  | { readonly at: 'help' }

/** What the whole glossary has for a query. */
export interface CardFound {
  readonly query: string
  readonly entries: readonly Entry[]
}

interface CardScene {
  readonly subject: CardSubject
  /** Null where the subject is neither a mention nor an entry. */
  readonly content: CardContent | null
  readonly inside: InsideEntry | null
  readonly found: CardFound | null
  readonly keys: KeyMap
  readonly saved: boolean
  readonly known: boolean
  /** Entries that this text names. */
  readonly here: ReadonlySet<EntryId | null>
  readonly shell: ShellProps
  readonly onJump: (index: number) => void
  readonly onGoBack?: () => void
  readonly onShowEvidence?: () => void
  readonly onOpenEntry: (id: EntryId) => void
  readonly onCorrect: (id: EntryId | null) => void
  readonly onTakeBack: () => void
  readonly onKnow?: (know: boolean) => void
  readonly onSave?: (save: boolean) => void
  readonly onCopy: () => void
  readonly onWrong?: () => void
  readonly onSearch: (query: string) => void
}

export function drawCard(root: ShadowRoot, scene: CardScene): void {
  render(<View {...scene} />, root)
}

export function eraseCard(root: ShadowRoot): void {
  render(null, root)
}

function View(scene: CardScene) {
  const { subject, content, inside, found, shell, onOpenEntry, onCorrect, onSearch } = scene
  switch (subject.at) {
    case 'help':
      return <HelpCard {...shell} keys={scene.keys} />
    case 'found':
      return <LookUpCard {...shell} text={subject.text} entries={subject.entries} onOpenEntry={onOpenEntry} />
    case 'wrong':
      return (
        content && (
          <WrongCard
            {...shell}
            form={content.surface}
            candidates={content.evidenceEntries.filter(({ id }) => id !== content.entry?.id)}
            found={found}
            onSearch={onSearch}
            onChoose={onCorrect}
          />
        )
      )
    case 'mention':
    case 'entry':
      return (
        content && (
          <Card
            {...shell}
            {...content}
            names={inside?.names}
            elsewhere={inside?.related.filter(({ entry }) => !scene.here.has(entry.id)).slice(0, MOST_ELSEWHERE)}
            saved={scene.saved}
            known={scene.known}
            onJump={scene.onJump}
            onGoBack={scene.onGoBack}
            onShowEvidence={scene.onShowEvidence}
            onOpenEntry={onOpenEntry}
            onChoose={onCorrect}
            onTakeBack={scene.onTakeBack}
            onKnow={scene.onKnow}
            onSave={scene.onSave}
            onCopy={scene.onCopy}
            onWrong={scene.onWrong}
          />
        )
      )
  }
}

const MOST_ELSEWHERE = 6
