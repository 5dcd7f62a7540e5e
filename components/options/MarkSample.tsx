import type { Kind } from '../../engine/model.ts'
import { languageTag, type UiLanguage } from '../i18n.ts'

interface Props {
  readonly ui: UiLanguage
  readonly label: string
  readonly kinds: readonly Kind[]
  readonly marks: 'all' | 'first' | 'none'
}

/** Two sentences as a page would show them with these settings. */
export function MarkSample({ ui, label, kinds, marks }: Props) {
  const script = ui === 'zh_TW' ? 'zh_TW' : 'zh_CN'
  const shows = ({ kind, later }: Mark): boolean =>
    marks !== 'none' && kinds.includes(kind) && (marks === 'all' || !later)
  return (
    <figure class="mark-sample">
      <figcaption>{label}</figcaption>
      <p lang={languageTag(script)}>
        {SAMPLES[script].map((part, i) =>
          typeof part === 'string' ? (
            part
          ) : (
            <span key={i} class={shows(part) ? `sample ${part.kind}${part.later ? ' later' : ''}` : undefined}>
              {part.text}
            </span>
          ),
        )}
      </p>
    </figure>
  )
}

interface Mark {
  readonly text: string
  readonly kind: Kind
  /** Named before. */
  readonly later?: true
}

const SAMPLES: Readonly<Record<'zh_CN' | 'zh_TW', readonly (string | Mark)[]>> = {
  zh_CN: withMarks('写下', '。离开 ', '论文的', '，后来去 ', ' 讲过 '),
  zh_TW: withMarks('寫下', '。離開 ', '論文的', '，後來去 ', ' 講過 '),
}

/** The names are written alike in both scripts. */
function withMarks(
  wrote: string,
  left: string,
  paper: string,
  went: string,
  spoke: string,
): readonly (string | Mark)[] {
  return [
    { text: 'Yi Tay', kind: 'person' },
    ' 在',
    { text: '新加坡', kind: 'place' },
    wrote,
    { text: '《重返 Google DeepMind》', kind: 'work' },
    left,
    { text: 'Google Brain', kind: 'organisation' },
    ' 之前，',
    { text: 'Yi Tay', kind: 'person', later: true },
    ' 是 ',
    { text: 'UL2', kind: 'model' },
    ` ${paper}`,
    { text: '一作', kind: 'term' },
    went,
    { text: 'NeurIPS', kind: 'event' },
    spoke,
    { text: 'UL2', kind: 'model', later: true },
    '。',
  ]
}
