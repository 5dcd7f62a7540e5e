import type { ComponentChildren } from 'preact'

export type PictureName =
  | 'reading'
  | 'scraps'
  | 'foreign'
  | 'off'
  | 'torn'
  | 'closed'
  | 'press'
  | 'empty'
  | 'seeking'
  | 'permission'
  | 'mismatch'
  | 'unknown-other'
  | 'found-other'
  | 'other-torn'
  | 'keep'

/** Two leaves, the page's and the other text's, in the state they are in. */
export function Picture({ name }: { readonly name: PictureName }) {
  return (
    <svg class="picture" viewBox="0 0 56 44" aria-hidden="true">
      {PICTURES[name]}
    </svg>
  )
}

const LINES = [12, 17, 22, 27, 32]

function Leaf({
  right,
  dashed,
  children,
}: {
  readonly right?: boolean
  readonly dashed?: boolean
  readonly children?: ComponentChildren
}) {
  return (
    <>
      <rect x={right ? 31 : 6} y="4" width="19" height="36" rx="3" stroke-dasharray={dashed ? '2.5 3' : undefined} />
      {children}
    </>
  )
}

/** Lines of text on a leaf; one of them may be lit, another left out. */
function Text({ right, lit, from = 0 }: { readonly right?: boolean; readonly lit?: number; readonly from?: number }) {
  const x = right ? 35 : 10
  return (
    <>
      {LINES.slice(from).map((y) => (
        <path key={y} class={y === lit ? 'lit' : 'line'} d={`M${x} ${y}h${y === 32 ? 6 : 11}`} />
      ))}
    </>
  )
}

const torn =
  'M31 22V7a3 3 0 0 1 3-3h13a3 3 0 0 1 3 3v13l-4 3-3.5-3-4 3.5-3.5-3zM31 29l4-2.5 3.5 3 4-3 3.5 3 4-3V37a3 3 0 0 1-3 3H34a3 3 0 0 1-3-3z'

const PICTURES: Readonly<Record<PictureName, ComponentChildren>> = {
  keep: (
    <>
      <Leaf>
        <Text lit={22} />
      </Leaf>
      <path class="lit-fill" d="M34 6h13v32l-6.5-5.5L34 38z" />
    </>
  ),
  reading: (
    <>
      <Leaf>
        <Text lit={17} />
      </Leaf>
      <Leaf right dashed />
    </>
  ),
  scraps: (
    <>
      <Leaf>
        <path class="line" d="M10 12h4M17 12h4M10 20h4M17 20h4M10 28h4M17 28h4" />
      </Leaf>
      <Leaf right dashed />
    </>
  ),
  foreign: (
    <>
      <Leaf>
        <path
          class="line"
          d="M10 13c2-3 3 3 5.5 0s3.5 3 5.5 0M10 21c2-3 3 3 5.5 0s3.5 3 5.5 0M10 29c2-3 3 3 5.5 0s3.5 3 5.5 0"
        />
      </Leaf>
      <Leaf right dashed />
    </>
  ),
  off: (
    <g class="faint">
      <Leaf />
      <Leaf right />
    </g>
  ),
  torn: (
    <>
      <g transform="translate(-25)">
        <path d={torn} />
      </g>
      <Leaf right dashed />
    </>
  ),
  closed: (
    <>
      <Leaf dashed />
      <Leaf right dashed />
    </>
  ),
  press: (
    <>
      <Leaf>
        <Text />
      </Leaf>
      <rect class="lit-fill" x="33" y="6" width="15" height="15" rx="4" />
      <path d="m41 14 9 9.5-5 .5-2.5 4.5z" class="ground" />
    </>
  ),
  empty: (
    <>
      <Leaf />
      <Leaf right dashed />
    </>
  ),
  seeking: (
    <>
      <Leaf>
        <Text lit={22} />
      </Leaf>
      <Leaf right dashed>
        <path class="lit seek" d="M35 22h5" />
      </Leaf>
    </>
  ),
  permission: (
    <>
      <Leaf>
        <Text />
      </Leaf>
      <Leaf right>
        <path class="ground" d="M37.5 20v-2.2a3 3 0 0 1 6 0V20M36 20h9v7h-9z" />
      </Leaf>
    </>
  ),
  mismatch: (
    <>
      <Leaf>
        <Text />
        <path class="heavy" d="M10 22h11" />
      </Leaf>
      <g transform="rotate(9 40 22) translate(1.5 0)">
        <Leaf right>
          <Text right />
          <path class="heavy" d="M35 17h11" />
        </Leaf>
      </g>
    </>
  ),
  'unknown-other': (
    <>
      <Leaf>
        <Text />
      </Leaf>
      <Leaf right dashed>
        <path d="M40.5 18v8M36.5 22h8" />
      </Leaf>
    </>
  ),
  'found-other': (
    <>
      <Leaf>
        <Text lit={22} />
      </Leaf>
      <Leaf right dashed>
        <Text right lit={22} />
      </Leaf>
    </>
  ),
  'other-torn': (
    <>
      <Leaf>
        <Text />
      </Leaf>
      <path d={torn} />
    </>
  ),
}
