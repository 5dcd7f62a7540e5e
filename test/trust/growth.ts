/**
 * How work grows with the length of a text: the time for twice the length over the time for the length. Not a measure of
 * speed: on a slow or busy machine both are longer alike. What looks like too much is measured again over longer texts, up to
 * five times: noise does not stay, growth does. Times too short to be measured count as no growth.
 */
export function growth(run: (length: number) => void, from: number): number {
  let length = from
  while (length < LONGEST && best(run, length) < LONG_ENOUGH) length *= 2
  let least = Infinity
  for (let tries = 0; tries < 5; tries++) {
    const once = best(run, length)
    if (once < LONG_ENOUGH / 2) return 0
    least = Math.min(least, best(run, 2 * length) / once)
    if (least <= 2.5) return least
    if (once < 100 && length < LONGEST) length *= 2
  }
  return least
}

/** ms: a tick of the clock and a pause of the machine are little beside it. */
const LONG_ENOUGH = 4
/** Characters: more than a page that is read (200,000) ever hands over in one piece. */
const LONGEST = 256_000

function best(run: (length: number) => void, length: number): number {
  let least = Infinity
  let spent = 0
  for (let n = 0; n < 9 && (spent < 100 || n < 3); n++) {
    const began = processorTime()
    run(length)
    const took = processorTime() - began
    spent += took
    least = Math.min(least, took)
  }
  return least
}

/** ms of this process: what else the machine has to do changes that less than a clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
