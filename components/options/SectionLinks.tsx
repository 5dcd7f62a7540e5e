import type { OptionsProps } from './Options.tsx'

/** Beside a wide page: the way to each of its parts. */
export function SectionLinks({ words, packs, sites, allowed, corrections, onBackup, onErase }: OptionsProps) {
  const { options } = words
  const parts = [
    ['reading', options.reading],
    ['marks', options.marks],
    ['card', options.card],
    packs && ['packs', words.packs.title],
    sites && ['sites', options.sites],
    allowed && ['allowed', options.allowed],
    corrections && ['corrections', words.corrections.title],
    (onBackup || onErase) && ['your-data', options.data],
    ['privacy', options.privacy],
  ] as const
  return (
    <nav class="section-links" aria-label={options.title}>
      <ul>
        {parts.map(
          (part) =>
            part && (
              <li key={part[0]}>
                <a href={`#${part[0]}`}>{part[1]}</a>
              </li>
            ),
        )}
      </ul>
    </nav>
  )
}
