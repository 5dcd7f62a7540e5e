import { fill } from '../i18n.ts'
import { dateIn, type Tongue } from '../tongue.ts'
import type { Words } from '../words.ts'
import type { ParallelTexts } from './texts.ts'

interface Props {
  readonly texts: ParallelTexts
  readonly tongue: Tongue
  readonly words: Pick<Words, 'parallel' | 'pairing'>
  /** ISO date. */
  readonly today: string
}

/** On paper alone: who set this, how sure it is, and what the labels mean. */
export function Printed({ texts, tongue, words: { parallel, pairing }, today }: Props) {
  const { ownLabel, leftOutEn, leftOutZh } = pairing.paired
  const out = texts.translation.language === 'en' ? leftOutEn : leftOutZh
  return (
    <footer class="printed">
      <p>
        {fill(parallel.printed, { date: dateIn(today, tongue) })} {fill(parallel.printedOwn, { own: ownLabel, out })}
      </p>
    </footer>
  )
}
