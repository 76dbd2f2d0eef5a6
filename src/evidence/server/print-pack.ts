import { join } from 'node:path'
import { fillIn } from '../say-plainly.ts'
import { paperFonts } from './fonts.ts'
import type { PrintedPack } from './printed-pack.ts'
import { openTypst, type Typesetter } from './typst.ts'

/**
 * Runs as a process of its own, once a document: reads a `PrintedPack` as JSON, writes the PDF. The typesetter
 * keeps memory that it never gives back, and words can make it fail; neither may reach the server.
 */
const folder = import.meta.dirname
const NO_LETTER = /the text `\\?"(.+?)\\?"` could not be displayed/g
const SIGN = '[sign]'

function print(pack: PrintedPack): Buffer {
  const typst = openTypst(folder, paperFonts())
  for (const [name, svg] of Object.entries(pack.pictures)) {
    typst.mapShadow(join(folder, name), Buffer.from(svg))
  }
  return printWith(typst, pack, new Set())
}

/** A sign that no font of this computer has is named as one; the document says how many there are. */
function printWith(typst: Typesetter, pack: PrintedPack, missing: Set<string>): Buffer {
  const { pictures: _, ...words } = pack
  typst.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(readable(words, missing))))
  const compiled = typst.compile({ mainFilePath: join(folder, 'pack.typ') })
  if (compiled.hasError()) {
    compiled.printDiagnostics()
    throw new Error('The document could not be set.')
  }
  try {
    return typst.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: pack.madeAt })
  } catch (error) {
    const found = [...String(error).matchAll(NO_LETTER)].map(([, text = '']) => plain(text))
    const fresh = found.filter((sign) => !missing.has(sign))
    if (fresh.length === 0) throw error
    return printWith(typst, pack, new Set([...missing, ...fresh]))
  }
}

/** Joined signs are one sign; the typesetter spells what joins them as `\\u{200d}`. */
function plain(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

function readable(words: Omit<PrintedPack, 'pictures'>, missing: ReadonlySet<string>) {
  const longestFirst = [...missing].sort((one, other) => other.length - one.length)
  let count = 0
  const replaced = JSON.parse(JSON.stringify(words), (_, value) => {
    if (typeof value !== 'string') return value
    return longestFirst.reduce((text, sign) => {
      const pieces = text.split(sign)
      count += pieces.length - 1
      return pieces.join(SIGN)
    }, value)
  })
  return { ...replaced, unprintable: count === 0 ? '' : fillIn(words.unprintable, { count }) }
}

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk)
const pack: PrintedPack = JSON.parse(Buffer.concat(chunks).toString('utf8'))
process.stdout.write(print(pack))
