import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperFonts, unwrap } from '#platform/server/paper/fonts.ts'
import { printPdf } from '#platform/server/paper/pdf.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { liveMonth, month, planted } from '../../test/a-lived-month.ts'
import { type OpenPdf, openPdf } from '../../test/pdf-text.ts'
import { needPrintedPictures } from '../../test/printed-pictures.ts'
import { type EvidencePack, makePdf, readPack } from './contract.ts'
import { openPictures } from './server/pictures.ts'
import { printedPack } from './server/printed-pack.ts'

let home: TestHome
let pack: EvidencePack
let pdf: Buffer
let open: OpenPdf
const madeAt = new Date('2026-06-04T20:00:00Z')
const id = randomUUID()

async function printedFrom(read: EvidencePack) {
  const making = { madeBy: 'Grace Hall', madeAt, madeOn: '2026-06-04', draw: await openPictures() }
  return printedPack(read, making)
}

beforeAll(async () => {
  await needPrintedPictures()
  home = await aHome()
  await liveMonth(home)
  pack = (await home.done('grace', readPack, { childId: home.tom, ...month })).pack
  const made = await home.done('grace', makePdf, { id, childId: home.tom, ...month })
  pdf = Buffer.from(made.base64, 'base64')
  open = openPdf(pdf)
}, 120_000)
afterAll(() => home.close())

describe('the document', () => {
  test('can be heard: tagged, with its language, its title, headings, tables and words for each picture', () => {
    expect(open.parts).toContain('/StructTreeRoot')
    expect(open.parts).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(open.parts).toContain('/Lang (en-GB)')
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.toString('latin1')).toContain('What shows that care is working for Tom')
    expect(open.parts).toMatch(/\/DisplayDocTitle true/)
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'Caption']) {
      expect(open.parts).toMatch(new RegExp(`/S /${tag}\\b`))
    }
    const figures = open.parts.match(/\/S \/Figure\b/g) ?? []
    expect(open.parts.match(/\/Alt [(<]/g)?.length).toBeGreaterThanOrEqual(figures.length)
  })

  test('is real text: the child, their words, who made it, and the numbers of the record', () => {
    const text = open.text.replace(/\s+/g, ' ')
    expect(text).toContain('What shows that care is working for Tom')
    expect(text).toContain('5 May 2026 to 4 June 2026')
    expect(text).toContain('Made by Grace Hall on 4 June 2026.')
    expect(text).toContain('“drums make it quiet in my head”')
    expect(text).toContain(`${planted.hardMoments} hard moments in this period`)
    expect(text).toContain('5 of 30 planned times were done (17 %)')
    expect(text).toContain(`${pack.entries.length} entries, ${planted.notes} notes among them`)
    expect(text).toContain('Kept closed for now, with a reason.')
    expect(text).not.toContain('uncle')
  })

  test('has its pictures as drawings, not as images of dots', () => {
    expect(open.parts).not.toMatch(/\/Subtype \/Image/)
  })

  test('from the same record is the same, byte for byte', async () => {
    const printed = await printedFrom(pack)
    expect((await printPdf(printed)).equals(await printPdf(printed))).toBe(true)
  })

  test('is not made when a picture has no words for those who do not see it', async () => {
    const printed = await printedFrom(pack)
    const silent = printed.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'picture' ? { ...block, alt: '' } : block)),
    }))
    const withoutWords = { ...printed, sections: silent }
    await expect(printPdf(withoutWords)).rejects.toThrow('The PDF was not made')
  })
})

test('words are words: nothing that a person writes is read as an instruction', async () => {
  const words = '#read("/etc/passwd") *b* $x^2$ <entry-1> @x // \\ “ok”'
  const [first] = pack.ownWords
  if (!first) throw new Error('Tom has said nothing.')
  const read = { ...pack, ownWords: [{ ...first, words }] }
  const text = openPdf(await printPdf(await printedFrom(read))).text.replace(/\s+/g, ' ')
  expect(text).toContain('#read("/etc/passwd") *b* $x^2$ <entry-1> @x // \\')
  expect(text).not.toContain('root:')
})

test('a sign that no font here has is named, and the document is made all the same', async () => {
  const [first] = pack.ownWords
  if (!first) throw new Error('Tom has said nothing.')
  const read = { ...pack, ownWords: [{ ...first, words: 'drums \u{13080}\u{13080} and Łukasz' }] }
  const text = openPdf(await printPdf(await printedFrom(read))).text.replace(/\s+/g, ' ')
  expect(text.replaceAll(' ', '')).toContain('“drums[sign][sign]andŁukasz”')
  expect(text).toMatch(/2 signs could not be printed/)
})

test('two documents are made at a time: more would hold up everybody who is writing', async () => {
  const asked = () => home.as('grace', makePdf, { id: randomUUID(), childId: home.tom, ...month })
  const made = await Promise.all([asked(), asked(), asked(), asked()])
  expect(made.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429])
  expect((await asked()).status).toBe(200)
}, 60_000)

test('thirty pages take no longer than thirty times one page', async () => {
  const many = Array.from({ length: 900 }, (_, at) => ({
    id: randomUUID(),
    number: at + 1,
    kind: 'records.note',
    day: '2026-05-20',
    who: 'Amina',
    headline: 'Tom came down at half nine. We sat on the stairs and played drums on the steps.',
  }))
  const short = await quickest({ ...pack, entries: many.slice(0, 3) })
  const long = await quickest({ ...pack, entries: many })
  expect(long.pages).toBeGreaterThanOrEqual(30)
  expect(long.took / short.took).toBeLessThan(30)
}, 120_000)

/** How long the quickest of three took, in milliseconds: what else the machine is doing is not the document's doing. */
async function quickest(of: typeof pack) {
  const printed = await printedFrom(of)
  const made: { took: number; pages: number }[] = []
  for (const _ of [1, 2, 3]) {
    const began = performance.now()
    const { pages } = openPdf(await printPdf(printed))
    made.push({ took: performance.now() - began, pages })
  }
  const [first] = made.toSorted((a, b) => a.took - b.took)
  if (!first) throw new Error('Nothing was made.')
  return first
}

describe('that a document was made', () => {
  test('is kept as a disclosure: which days, who, when, and the hash of what was handed out', async () => {
    const { rows } = await home.database.admin.query('select * from evidence_pack where id = $1', [id])
    expect(rows).toMatchObject([
      {
        child_id: home.tom,
        made_by: home.people.grace,
        hash: createHash('sha256').update(pdf).digest('hex'),
      },
    ])
  })

  test('stands in the child’s own record', async () => {
    const { rows } = await home.database.admin.query(
      `select headline, readable_by_child from fact where kind = 'evidence.pack' and about = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        headline: 'The evidence from 5 May 2026 to 4 June 2026 was made into a document.',
        readable_by_child: true,
      },
    ])
  })

  test('cannot be written over by another under the same number', async () => {
    const again = await home.as('grace', makePdf, { id, childId: home.tom, ...month })
    expect(again.status).toBe(409)
  })

  test('has a file name that names neither the child nor the home', async () => {
    const made = await home.done('dawn', makePdf, { id: randomUUID(), childId: home.tom, ...month })
    expect(made.fileName).toBe('evidence-2026-05-05-2026-06-04.pdf')
  })
})

test('a font comes out of its wrapping whole, and nothing else is taken for one', () => {
  const [font] = paperFonts()
  expect(font?.readUInt32BE(0)).toBe(0x00010000)
  expect(() => unwrap(readFileSync('package.json'))).toThrow('not a WOFF font')
})
