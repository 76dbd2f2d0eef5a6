import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const FACES = ['400-normal', '400-italic', '600-normal', '700-normal']
const LETTERS = ['latin', 'latin-ext']
const FONT = 'atkinson-hyperlegible-next'

/** The face of the pages, for paper: OpenType fonts, each weight with the Latin letters and their relatives. */
export function paperFonts(): Buffer[] {
  const sheet = createRequire(import.meta.url).resolve(`@fontsource/${FONT}/index.css`)
  return FACES.flatMap((face) =>
    LETTERS.map((letters) =>
      unwrap(readFileSync(join(sheet, '..', 'files', `${FONT}-${letters}-${face}.woff`))),
    ),
  )
}

const HEAD = 44
const ROW = 20

/**
 * The OpenType font inside a WOFF 1.0 file: the same tables, each inflated, under a table directory of their own.
 * Source: W3C WOFF File Format 1.0, sections 3 to 5.
 */
export function unwrap(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF font.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, HEAD + ROW * at))
  const directory = Buffer.alloc(12 + 16 * count)
  const power = Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = directory.length
  for (const [at, { tag, checksum, length, padded }] of tables.entries()) {
    const row = 12 + 16 * at
    tag.copy(directory, row)
    directory.writeUInt32BE(checksum, row + 4)
    directory.writeUInt32BE(offset, row + 8)
    directory.writeUInt32BE(length, row + 12)
    offset += padded.length
  }
  return Buffer.concat([directory, ...tables.map(({ padded }) => padded)])
}

/** One table; each begins at a multiple of four bytes. Stored as it is where deflating would not help. */
function tableAt(woff: Buffer, row: number) {
  const offset = woff.readUInt32BE(row + 4)
  const stored = woff.readUInt32BE(row + 8)
  const length = woff.readUInt32BE(row + 12)
  const kept = woff.subarray(offset, offset + stored)
  const table = stored < length ? inflateSync(kept) : kept
  const padded = Buffer.alloc(4 * Math.ceil(length / 4))
  table.copy(padded)
  return { tag: woff.subarray(row, row + 4), checksum: woff.readUInt32BE(row + 16), length, padded }
}
