import type { Words } from '../words.ts'
import { differenceNote } from './difference-note.ts'
import type { PageSide, PairedTexts, ThreadItem } from './thread.ts'

interface Props {
  readonly item: Extract<ThreadItem, { kind: 'pair' }>
  readonly texts: PairedTexts
  readonly pageIs: PageSide
  readonly words: Words['pairing']['paired']
}

/** How sure a pair is, where it is not, and what differs in it. */
export function BeadNotes({ item, texts, pageIs, words }: Props) {
  const differences = texts.differences.get(item.bead) ?? []
  return (
    <>
      {item.sureness !== 'exact' && (
        <BeadNote sign="≈">{item.sureness === 'rough' ? words.roughly : words.paragraphOnly}</BeadNote>
      )}
      {differences.map((difference, i) => (
        <BeadNote key={i} sign={difference.same ? '=' : '≠'}>
          {differenceNote(difference, texts, pageIs, words)}
        </BeadNote>
      ))}
    </>
  )
}

export function BeadNote({ sign, children }: { readonly sign?: string; readonly children: string }) {
  return (
    <p class="note">
      {sign && (
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <span>{children}</span>
    </p>
  )
}
