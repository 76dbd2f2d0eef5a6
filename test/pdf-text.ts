import { inflateSync } from 'node:zlib'

/** A PDF taken apart as far as the tests need: its parts as plain text, its streams opened. */
export interface OpenPdf {
  /** Everything outside the streams: tags, titles, alternative texts. */
  parts: string
  pages: number
  /** The text of the pages as a reader would hear it, without pictures; lines run together. */
  text: string
}

/** Opens a PDF as the typesetter writes it: plain objects, deflated streams, fonts with a way back to letters. */
export function openPdf(pdf: Buffer): OpenPdf {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return {
    parts: [...objects.values()].map(({ head }) => head).join('\n'),
    pages: pages.length,
    text: pages.map(({ head }) => textOf(head, objects)).join('\n'),
  }
}

interface PdfObject {
  head: string
  stream: string
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const whole = pdf.toString('latin1')
  const found = [...whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
  return new Map(
    found.map(([, number = '', body = '']) => {
      const [head = '', stream = ''] = body.split(/\nstream\r?\n/)
      const bytes = Buffer.from(stream.replace(/\r?\nendstream$/, ''), 'latin1')
      return [number, { head, stream: opened(head, bytes) }]
    }),
  )
}

function opened(head: string, bytes: Buffer): string {
  if (bytes.length === 0 || /\/Subtype/.test(head)) return ''
  return (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1')
}

function textOf(page: string, objects: ReadonlyMap<string, PdfObject>): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [
      name,
      letters(number, objects),
    ]),
  )
  const content = page.match(/\/Contents (\d+) 0 R/)?.[1] ?? ''
  let font: ReadonlyMap<string, string> | undefined
  let text = ''
  for (const [shown, name, glyphs] of (objects.get(content)?.stream ?? '').matchAll(OPERATORS)) {
    if (name !== undefined) font = fonts.get(name)
    else if (shown === 'ET') text += ' '
    else text += (glyphs?.match(STRINGS) ?? []).map((string) => decoded(string, font)).join('')
  }
  return text
}

/** Choosing a font, showing glyphs (in hex or as bytes, one by one or in a row), and the end of a piece of text. */
const OPERATORS =
  /\/(f\d+) [\d.]+ Tf|((?:\[(?:[^\]\\(]|\((?:\\[\s\S]|[^\\)])*\))*\]|<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\)) ?T[Jj])|\bET\b/g
const STRINGS = /<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\)/g

/** From glyphs to letters, as the font itself says. */
function letters(font: string, objects: ReadonlyMap<string, PdfObject>): Map<string, string> {
  const map = objects.get(font)?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1] ?? ''
  const pairs = (objects.get(map)?.stream ?? '').matchAll(/<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>/g)
  return new Map(
    [...pairs].map(([, glyph = '', code = '']) => [
      glyph.toLowerCase(),
      Buffer.from(code, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function decoded(glyphs: string, font: ReadonlyMap<string, string> | undefined): string {
  const hex = glyphs.startsWith('<') ? glyphs.slice(1, -1) : bytesIn(glyphs.slice(1, -1)).toString('hex')
  return (hex.match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph.toLowerCase()) ?? '').join('')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function bytesIn(literal: string): Buffer {
  const plain = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  )
  return Buffer.from(plain, 'latin1')
}
