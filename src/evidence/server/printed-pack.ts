import { fileURLToPath } from 'node:url'
import { fillIn, sayDay } from '#platform/say-plainly.ts'
import type { PrintedDocument } from '#platform/server/paper/pdf.ts'
import type { EvidencePack } from '../contract.ts'
import { altOf, type Block, type Picture, type Said, type Section, tracedIn } from '../document.ts'
import { kindInWords, sectionsOf } from '../pack-document.ts'
import { packWords } from '../pack-words.ts'
import { type Say, sayNumbers } from '../say-plainly.ts'

/** Words with the numbers of their entries, as they stand in brackets; they lead to the row of the first. */
interface PrintedWords {
  text: string
  refs: string
  to: number
}

type PrintedBlock =
  | { kind: 'words'; words: PrintedWords }
  | { kind: 'heading'; text: string }
  | { kind: 'quote'; words: PrintedWords; by: string }
  | { kind: 'picture'; file: string; alt: string; caption: string; width: number }
  | {
      kind: 'table'
      caption: string
      heads: readonly string[]
      widths: readonly number[]
      rows: PrintedWords[][]
    }

/** The evidence of a period made ready for paper. */
export interface PrintedPack extends PrintedDocument {
  title: string
  period: string
  made: string
  says: readonly string[]
  pageOf: string
  contents: string
  sections: { heading: string; claim: PrintedWords; blocks: PrintedBlock[] }[]
  entries: { heading: string; claim: string; caption: string; heads: readonly string[]; rows: string[][] }
}

const TEMPLATE = fileURLToPath(new URL('./pack.typ', import.meta.url))

export type Draw = (picture: Picture) => string

/** Says the pack’s sentences in print. */
export const sayInPrint: Say = (name, values) => fillIn(packWords[name], values)

/** A pack made ready for paper. Throws when a picture has no sentence for those who do not see it. */
export function printedPack(
  pack: EvidencePack,
  { madeBy, madeAt, madeOn, draw }: { madeBy: string; madeAt: Date; madeOn: string; draw: Draw },
): PrintedPack {
  const say = sayInPrint
  const name = pack.child.knownAs
  const pictures: Record<string, string> = {}
  const printing = {
    numbers: new Map(pack.entries.map(({ id, number }) => [`${id}`, number])),
    pictures,
    draw,
  }
  return {
    template: TEMPLATE,
    title: say('title', { name }),
    period: say('period', { from: sayDay(pack.from), to: sayDay(pack.to) }),
    made: say('madeLine', { by: madeBy, day: sayDay(madeOn) }),
    says: [say('whatItIs'), say('asWritten'), say('smallNumbers')],
    pageOf: packWords.pageOf,
    contents: say('contents'),
    unprintable: packWords.unprintable,
    sections: sectionsOf(pack, say).map((section) => ({
      heading: section.heading,
      claim: printedClaim(section, printing),
      blocks: section.blocks.map((block) => printedBlock(block, printing)),
    })),
    entries: printedEntries(pack, say),
    pictures,
    madeAt: Math.floor(madeAt.getTime() / 1000),
  }
}

interface Printing {
  numbers: ReadonlyMap<string, number>
  pictures: Record<string, string>
  draw: Draw
}

function printedWords(said: Said, { numbers }: Pick<Printing, 'numbers'>): PrintedWords {
  if (typeof said === 'string') return { text: said, refs: '', to: 0 }
  const found = said.entries.flatMap((id) => numbers.get(id) ?? [])
  return { text: said.text, refs: sayNumbers(found), to: Math.min(...found, pastAll) }
}

const pastAll = Number.MAX_SAFE_INTEGER
/** Longer brackets than this are left to the tables of the section, where they name every entry of the claim. */
const LONGEST = 80

function printedClaim({ claim, blocks }: Section, printing: Printing): PrintedWords {
  const words = printedWords(claim, printing)
  if (words.refs.length <= LONGEST || typeof claim === 'string') return words
  const below = new Set(tracedIn({ claim: '', blocks }).flatMap(({ entries }) => entries))
  if (!claim.entries.every((id) => below.has(id))) return words
  return { ...words, refs: sayInPrint('namedBelow', { count: new Set(claim.entries).size }) }
}

function printedBlock(block: Block, printing: Printing): PrintedBlock {
  if (block.kind === 'heading') return block
  if (block.kind === 'words') return { kind: 'words', words: printedWords(block.text, printing) }
  if (block.kind === 'quote') {
    const { words, by, entries } = block
    return { kind: 'quote', words: printedWords({ text: words, entries }, printing), by }
  }
  if (block.kind === 'table') {
    return { ...block, rows: block.rows.map((row) => row.map((cell) => printedWords(cell, printing))) }
  }
  return printedPicture(block, printing)
}

/** How wide a picture stands, in hundredths of the page. */
function widthOf(picture: Picture): number {
  if (picture.name === 'map') return picture.props.at === 'now' ? 100 : 34
  return picture.name === 'moments' ? 100 : 76
}

function printedPicture(
  { picture, caption }: Extract<Block, { kind: 'picture' }>,
  { pictures, draw }: Printing,
): PrintedBlock {
  const alt = altOf(picture)
  if (alt.trim() === '') throw new Error('A picture has no words for those who do not see it.')
  const file = `picture-${Object.keys(pictures).length + 1}.svg`
  pictures[file] = draw(picture)
  return { kind: 'picture', file, alt, caption, width: widthOf(picture) }
}

function printedEntries({ entries }: EvidencePack, say: Say): PrintedPack['entries'] {
  const notes = entries.filter(({ kind }) => kind === 'records.note').length
  return {
    heading: say('entries'),
    claim: entries.length === 0 ? say('entriesNone') : say('entriesClaim', { count: entries.length, notes }),
    caption: say('entriesTable'),
    heads: [say('number'), say('day'), say('toldBy'), say('kind'), say('headline')],
    rows: entries.map((entry) => [
      `${entry.number}`,
      sayDay(entry.day),
      entry.who,
      kindInWords(entry, say),
      entry.headline ?? say('kept'),
    ]),
  }
}
