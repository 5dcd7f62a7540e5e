/** The files of a zip (APPNOTE 6.3: no zip64, stored or deflated), as a store reads it. */
import fs from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const OF_DIRECTORY = 0x02014b50

/** @param {string} file @returns {Map<string, Buffer>} by path inside the zip; no folders */
export function unzip(file) {
  const bytes = fs.readFileSync(file)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error(`${file} is no zip`)
  const files = new Map()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== OF_DIRECTORY) throw new Error(`${file} is broken`)
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(begins, begins + size)
    if (!name.endsWith('/')) files.set(name, method === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
