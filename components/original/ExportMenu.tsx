import { Menu } from '../parts/Menu.tsx'
import type { Words } from '../words.ts'

export type ExportChoice =
  | { readonly what: 'sentences'; readonly as: 'markdown' | 'tmx' | 'csv' }
  | { readonly what: 'terms'; readonly as: 'tbx' | 'csv' }

interface Props {
  readonly words: Words['pairing']['paired']
  readonly onExport: (choice: ExportChoice) => void
}

export function ExportMenu({ words, onExport }: Props) {
  return (
    <Menu
      label={words.export}
      groups={[
        {
          title: words.sentences,
          items: [
            { label: words.markdown, hint: 'MD', onPick: () => onExport({ what: 'sentences', as: 'markdown' }) },
            { label: words.tmx, hint: 'TMX', onPick: () => onExport({ what: 'sentences', as: 'tmx' }) },
            { label: words.csv, hint: 'CSV', onPick: () => onExport({ what: 'sentences', as: 'csv' }) },
          ],
        },
        {
          title: words.terms,
          items: [
            { label: words.tbx, hint: 'TBX', onPick: () => onExport({ what: 'terms', as: 'tbx' }) },
            { label: words.csv, hint: 'CSV', onPick: () => onExport({ what: 'terms', as: 'csv' }) },
          ],
        },
      ]}
    />
  )
}
