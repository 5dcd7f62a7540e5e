import { KINDS, type Kind } from '../../engine/model.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { OptionsWords } from './Options.tsx'

interface Props {
  readonly kinds: readonly Kind[]
  readonly words: OptionsWords
  readonly onChange: (kinds: readonly Kind[]) => void
}

/** Which kinds are marked, each with a sample of its line. */
export function KindChoices({ kinds, words, onChange }: Props) {
  const change = (kind: Kind, on: boolean): void =>
    onChange(KINDS.filter((each) => (each === kind ? on : kinds.includes(each))))
  return (
    <ul class="kind-choices">
      {KINDS.map((kind) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={(event) => change(kind, event.currentTarget.checked)}
            />
            <KindMark kind={kind} />
            <span>{words.kinds[`${kind}s`]}</span>
          </label>
          <span class={`sample ${kind}`} lang={SAMPLES[kind].lang} aria-hidden="true">
            {SAMPLES[kind].text}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Names, the same in every language of ours. */
const SAMPLES: Readonly<Record<Kind, { readonly text: string; readonly lang: string }>> = {
  person: { text: 'Yi Tay', lang: 'en' },
  model: { text: 'UL2', lang: 'en' },
  organisation: { text: 'Google Brain', lang: 'en' },
  term: { text: '一作', lang: 'zh-Hans-CN' },
  work: { text: '《三体》', lang: 'zh-Hans-CN' },
  event: { text: 'NeurIPS', lang: 'en' },
  place: { text: 'Zürich', lang: 'en' },
}
