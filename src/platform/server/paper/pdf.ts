import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../refusal.ts'
import { hasTypst } from './typst.ts'

const PRINTER = fileURLToPath(new URL('./print-document.ts', import.meta.url))
const PATIENCE = 60_000

/** All that a document is made from: words and pictures as data, never as markup. */
export interface PrintedDocument {
  /** The file that says how it is set. It reads all words as data. */
  template: string
  /** SVG by the name of the file. */
  pictures: Record<string, string>
  /** Seconds since 1970: the document’s own date, so that the same record makes the same bytes. */
  madeAt: number
  /** The sentence for signs that cannot be printed, not yet filled in. */
  unprintable: string
}

/** Whether a PDF can be made here, and if not, why in plain words. */
export function pdfPossible(): { possible: boolean; because: string } {
  if (!hasTypst()) {
    return {
      possible: false,
      because: 'The PDF cannot be made on this kind of computer yet. The page prints.',
    }
  }
  return { possible: true, because: '' }
}

/** Each takes a processor and a connection to the database for as long as it is made. */
const AT_ONCE = 2
let printing = 0

/**
 * The document as bytes: PDF/UA-1, tagged, real text, pictures as vectors. The printing process sees nothing of
 * the server’s own environment, no database and no secret. Throws when it fails or takes over a minute; refuses
 * while two others are being made.
 */
export async function printPdf(made: PrintedDocument): Promise<Buffer> {
  if (printing >= AT_ONCE) {
    throw new Refusal('too-many', 'Other documents are being made just now. Try again in a minute.')
  }
  printing += 1
  try {
    return await print(made)
  } finally {
    printing -= 1
  }
}

async function print(made: PrintedDocument): Promise<Buffer> {
  const printer = spawn(process.execPath, [PRINTER], { env: {}, timeout: PATIENCE, stdio: 'pipe' })
  const ended = new Promise<number | null>((resolve, reject) => {
    printer.on('error', reject)
    printer.on('close', resolve)
  })
  printer.stdin.on('error', () => {})
  printer.stdin.end(JSON.stringify(made))
  const [pdf, troubles, code] = await Promise.all([buffer(printer.stdout), buffer(printer.stderr), ended])
  if (code !== 0 || pdf.length === 0) {
    throw new Error(`The PDF was not made: ${troubles.toString('utf8').slice(0, 2_000)}`)
  }
  return pdf
}
