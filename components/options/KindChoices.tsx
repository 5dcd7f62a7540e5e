import { KINDS, type Kind } from '../../engine/model.ts'
import { languageTag, type UiLanguage } from '../i18n.ts'
import { KindMark } from '../parts/KindMark.tsx'
import type { OptionsWords } from './Options.tsx'

interface Props {
  readonly ui: UiLanguage
  readonly kinds: readonly Kind[]
  readonly words: OptionsWords
  readonly onChange: (kinds: readonly Kind[]) => void
}

/** Which kinds are marked, each with a sample of its line. */
export function KindChoices({ ui, kinds, words, onChange }: Props) {
  const change = (kind: Kind, on: boolean): void =>
    onChange(KINDS.filter((each) => (each === kind ? on : kinds.includes(each))))
  const samples = samplesIn(ui)
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
          <span class={`sample ${kind}`} lang={samples[kind].lang} aria-hidden="true">
            {samples[kind].text}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Samples = Readonly<Record<Kind, { readonly text: string; readonly lang: string }>>

/** Chinese as her own variety writes it. */
function samplesIn(ui: UiLanguage): Samples {
  const lang = languageTag(ui === 'zh_TW' ? 'zh_TW' : 'zh_CN')
  return {
    person: { text: 'Yi Tay', lang: 'en' },
    model: { text: 'UL2', lang: 'en' },
    organisation: { text: 'Google Brain', lang: 'en' },
    term: { text: '一作', lang },
    work: { text: ui === 'zh_TW' ? '《三體》' : '《三体》', lang },
    event: { text: 'NeurIPS', lang: 'en' },
    place: { text: 'Zürich', lang: 'en' },
  }
}
