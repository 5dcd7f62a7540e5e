import type { Kind } from '../../engine/model.ts'

interface Props {
  readonly label: string
  readonly kinds: readonly Kind[]
  readonly marks: 'all' | 'first' | 'none'
}

/** Two sentences as a page would show them with these settings. */
export function MarkSample({ label, kinds, marks }: Props) {
  const shows = ({ kind, later }: Mark): boolean =>
    marks !== 'none' && kinds.includes(kind) && (marks === 'all' || !later)
  return (
    <figure class="mark-sample">
      <figcaption>{label}</figcaption>
      <p lang="zh-Hans-CN">
        {SAMPLE.map((part, i) =>
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

const SAMPLE: readonly (string | Mark)[] = [
  { text: 'Yi Tay', kind: 'person' },
  ' 在',
  { text: '新加坡', kind: 'place' },
  '写下',
  { text: '《重返 Google DeepMind》', kind: 'work' },
  '。离开 ',
  { text: 'Google Brain', kind: 'organisation' },
  ' 之前，',
  { text: 'Yi Tay', kind: 'person', later: true },
  ' 是 ',
  { text: 'UL2', kind: 'model' },
  ' 论文的',
  { text: '一作', kind: 'term' },
  '，后来去 ',
  { text: 'NeurIPS', kind: 'event' },
  ' 讲过 ',
  { text: 'UL2', kind: 'model', later: true },
  '。',
]
