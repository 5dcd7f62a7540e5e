import { fill } from '../i18n.ts'
import { Picture, type PictureName } from '../parts/Picture.tsx'
import type { PanelWords } from './Panel.tsx'

export type PanelStateName =
  | 'reading'
  | 'notArticle'
  | 'otherLanguage'
  | 'off'
  | 'failed'
  | 'restricted'
  | 'unread'
  | 'pdf'
  | 'empty'
  | 'no-tab'

interface Props {
  readonly state: PanelStateName
  readonly host?: string
  /** There is no article's title above, so this is the page's. */
  readonly alone?: boolean
  readonly words: Pick<PanelWords, 'states'>
  /** What the state's button does, where it has one. */
  readonly onAct?: () => void
}

/** Why there is nothing to show, in a sentence, and the way on. */
export function PanelState({ state, host, alone, words, onAct }: Props) {
  const say: { readonly title: string; readonly text: string; readonly action?: string } =
    words.states[state === 'no-tab' ? 'noTab' : state]
  const Heading = alone ? 'h1' : 'h2'
  return (
    <section
      class="panel-state"
      role={state === 'reading' ? 'status' : undefined}
      aria-busy={state === 'reading' || undefined}
    >
      <Picture name={PICTURES[state]} />
      <Heading>{fill(say.title, { host: host ?? '' })}</Heading>
      <p>{say.text}</p>
      {say.action && onAct && (
        <div class="acts">
          <button type="button" class="button" onClick={onAct}>
            {say.action}
          </button>
        </div>
      )}
    </section>
  )
}

const PICTURES: Readonly<Record<PanelStateName, PictureName>> = {
  reading: 'reading',
  notArticle: 'scraps',
  otherLanguage: 'foreign',
  off: 'off',
  failed: 'torn',
  restricted: 'closed',
  unread: 'press',
  pdf: 'closed',
  empty: 'empty',
  'no-tab': 'empty',
}
