/**
 * Cells of the double array as a file keeps them: all lowest bytes of the bases together, then the next, and so on, then
 * those of the parents; bases counted from their own node. A compressor halves that, where it finds nothing in pairs of
 * numbers that each mix four kinds of byte. Opening costs one pass.
 */

/** @param cells base at 2n, parent at 2n + 1 (double-array.ts) */
export function toPlanes(cells: Int32Array): Uint8Array {
  const nodes = cells.length / 2
  const planes = new Uint8Array(nodes * 8)
  for (let node = 0; node < nodes; node++) {
    const base = cells[2 * node]! - node
    const parent = cells[2 * node + 1]!
    for (let byte = 0; byte < 4; byte++) {
      planes[byte * nodes + node] = base >>> (8 * byte)
      planes[(4 + byte) * nodes + node] = parent >>> (8 * byte)
    }
  }
  return planes
}

export function fromPlanes(planes: Uint8Array): Int32Array {
  const nodes = planes.length / 8
  const cells = new Int32Array(nodes * 2)
  for (let node = 0; node < nodes; node++) {
    cells[2 * node] = word(planes, node, nodes) + node
    cells[2 * node + 1] = word(planes, 4 * nodes + node, nodes)
  }
  return cells
}

function word(planes: Uint8Array, at: number, nodes: number): number {
  return planes[at]! | (planes[at + nodes]! << 8) | (planes[at + 2 * nodes]! << 16) | (planes[at + 3 * nodes]! << 24)
}
