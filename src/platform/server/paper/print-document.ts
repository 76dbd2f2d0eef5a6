import { dirname, join } from 'node:path'
import { fillIn } from '../../say-plainly.ts'
import { paperFonts } from './fonts.ts'
import type { PrintedDocument } from './pdf.ts'
import { openTypst, type Typesetter } from './typst.ts'

/**
 * Runs as a process of its own, once a document: reads a `PrintedDocument` as JSON, writes the PDF. The typesetter
 * keeps memory that it never gives back, and words can make it fail; neither may reach the server.
 */
/** Templates may use what stands in the sources, and nothing outside them. */
const sources = join(import.meta.dirname, '..', '..', '..')
const NO_LETTER = /the text `\\?"(.+?)\\?"` could not be displayed/g
const SIGN = '[sign]'

function print(made: PrintedDocument): Buffer {
  const typst = openTypst(sources, paperFonts())
  for (const [name, svg] of Object.entries(made.pictures)) {
    typst.mapShadow(join(dirname(made.template), name), Buffer.from(svg))
  }
  return printWith(typst, made, new Set())
}

/** A sign that no font of this computer has is named as one; the document says how many there are. */
function printWith(typst: Typesetter, made: PrintedDocument, missing: Set<string>): Buffer {
  const { pictures: _, template, ...words } = made
  typst.mapShadow(join(dirname(template), 'data.json'), Buffer.from(JSON.stringify(readable(words, missing))))
  const compiled = typst.compile({ mainFilePath: template })
  if (compiled.hasError()) {
    compiled.printDiagnostics()
    throw new Error('The document could not be set.')
  }
  try {
    return typst.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: made.madeAt })
  } catch (error) {
    const found = [...String(error).matchAll(NO_LETTER)].map(([, text = '']) => plain(text))
    const fresh = found.filter((sign) => !missing.has(sign))
    if (fresh.length === 0) throw error
    return printWith(typst, made, new Set([...missing, ...fresh]))
  }
}

/** Joined signs are one sign; the typesetter spells what joins them as `\\u{200d}`. */
function plain(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

function readable(words: Omit<PrintedDocument, 'pictures' | 'template'>, missing: ReadonlySet<string>) {
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
const made: PrintedDocument = JSON.parse(Buffer.concat(chunks).toString('utf8'))
process.stdout.write(print(made))
