import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { fillIn } from '#platform/say-plainly.ts'
import { readChronology } from '#records/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, aNeed as aPlanNeed, type Planning, planningFor } from '../../test/a-plan.ts'
import { openPdf } from '../../test/pdf-text.ts'
import { LetterId, LetterPart, makeLetter, readLetter, tellLetterSent } from './contract/letters.ts'
import { addNeed, addProvider, ProviderId, SourcingNeedId } from './contract/needs.ts'
import { readSourcing } from './contract/reading.ts'
import { letterOf, partsIn } from './letter.ts'
import { letterWords } from './letter-words.ts'

let home: TestHome
let planning: Planning
const needId = SourcingNeedId.parse(randomUUID())
const providerId = ProviderId.parse(randomUUID())

beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  const plan = aPlan(home)
  await planning.publish(plan)
  const [from] = plan.needs
  if (!from) throw new Error('The plan has no need.')
  await home.done('amina', addNeed, {
    ...{ id: needId, childId: home.tom, kind: 'play-therapy', kindWords: '', wishedBy: 'Tom and Noor' },
    ...{ purpose: 'A room of his own for the nights. #strong[x] $y$', childWords: 'only with drums' },
    byHealthService: false,
    source: { kind: 'plan-need', id: from.id },
  })
  const said = { qualification: '', registerNumber: '', supervision: '', offers: '', waiting: '' }
  await home.done('amina', addProvider, {
    ...{ id: providerId, childId: home.tom, sourcingNeedId: needId, name: 'Harbour Play', ...said },
  })
})
afterAll(() => home.close())

const about = () => ({ childId: home.tom, sourcingNeedId: needId })

async function aLetter(more: Partial<InputOf<typeof makeLetter>> = {}): Promise<InputOf<typeof makeLetter>> {
  const { seen } = await home.done('amina', readLetter, about())
  return {
    ...{ id: LetterId.parse(randomUUID()), ...about(), providerId, seen },
    picked: ['asked-for', 'child-words'],
    ...{ opening: 'Dear Elsa,\n\nwe talked on Monday.', closing: 'Please ring us.' },
    ...more,
  }
}

async function textOf(letter: InputOf<typeof makeLetter>): Promise<string> {
  const { base64 } = await home.done('amina', makeLetter, letter)
  return openPdf(Buffer.from(base64, 'base64')).text.replace(/\s+/g, ' ')
}

test('only what the writer picks goes into the letter', async () => {
  const text = await textOf(await aLetter())
  expect(text).toContain('Referral: Play therapy')
  expect(text).toContain('To Harbour Play')
  expect(text).toContain('we talked on Monday.')
  expect(text).toContain('“only with drums”')
  expect(text).toContain('Please ring us.')
  for (const other of ['Tom Weir', 'Northshire', 'Feeling safe at bedtime', 'Biscuit', 'Doors that bang']) {
    expect(text).not.toContain(other)
  }
})

test('whatever is picked stands in it, as the record has it', async () => {
  const { record } = await home.done('amina', readLetter, about())
  const text = await textOf(await aLetter({ picked: partsIn(record) }))
  expect(text).toContain('Tom Weir, called Tom. Born 14 March 2013. he/him.')
  expect(text).toContain('Placed by Northshire.')
  expect(text).toContain('Feeling safe at bedtime')
  expect(text).toContain('Same five things, same order: Bath, hot chocolate')
  expect(text).toContain('What matters most: My dog Biscuit.')
  expect(text).toContain('Doors that bang')
})

test('words are words: nothing that a person writes is read as an instruction', async () => {
  expect(await textOf(await aLetter())).toContain('#strong[x] $y$')
})

test('the letter can be heard: tagged, with its language, its title and its headings', async () => {
  const { base64 } = await home.done('amina', makeLetter, await aLetter({ picked: ['who', 'helps'] }))
  const pdf = Buffer.from(base64, 'base64')
  const { parts } = openPdf(pdf)
  expect(parts).toContain('/StructTreeRoot')
  expect(parts).toContain('/Lang (en-GB)')
  expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  for (const tag of ['H1', 'L', 'LI']) expect(parts).toMatch(new RegExp(`/S /${tag}\\b`))
})

test('the page shows the same letter before it is made', async () => {
  const { record, writtenBy, onDay } = await home.done('amina', readLetter, about())
  const letter = await aLetter({ picked: [...LetterPart.options] })
  const shown = letterOf(record, { ...letter, toName: 'Harbour Play', writtenBy, onDay }, (name, values) =>
    fillIn(letterWords[name], values),
  )
  const text = await textOf(letter)
  for (const { heading } of shown.sections) expect(text).toContain(heading)
  expect(text).toContain(shown.signed)
})

test('a letter is not made of a record that has changed since it was looked at', async () => {
  const letter = await aLetter()
  const plan = (await planning.inForce()).plan
  await planning.publish({ ...plan, needs: [...plan.needs, aPlanNeed({ title: 'Friends' })] })
  expect((await home.as('amina', makeLetter, letter)).status).toBe(200)
  const again = await aLetter()
  await planning.publish({ ...plan, safety: { ...plan.safety, harder: ['Crowds'] } })
  expect((await home.as('amina', makeLetter, again)).status).toBe(409)
})

test('that it was made is kept: to whom, with which parts, by whom, and the hash of what was handed out', async () => {
  const letter = await aLetter()
  const made = await home.done('noor', makeLetter, letter)
  expect(made.fileName).toBe('referral-2026-05-04.pdf')
  expect(made.hash).toBe(createHash('sha256').update(Buffer.from(made.base64, 'base64')).digest('hex'))
  const { rows } = await home.database.admin.query('select * from referral_letter where id = $1', [letter.id])
  expect(rows).toMatchObject([{ picked: letter.picked, hash: made.hash, told_by: home.people.noor }])
  const { entries } = await home.done('nils', readChronology, { childId: home.tom, kind: 'plan' })
  expect(entries.map(({ headline }) => headline)).toContain(
    'A referral letter to Harbour Play was made: Play therapy.',
  )
  expect((await home.as('noor', makeLetter, letter)).status).toBe(409)
})

test('who got it and when is kept, and the placing authority can see it', async () => {
  const letter = await aLetter()
  await home.done('amina', makeLetter, letter)
  const sent = { id: randomUUID(), childId: home.tom, letterId: letter.id, whom: 'Harbour Play' }
  await home.done('amina', tellLetterSent, { ...sent, how: 'post', onDay: '2026-05-04' })
  const { needs } = await home.done('dawn', readSourcing, { childId: home.tom })
  const found = needs.flatMap(({ letters }) => letters).find(({ id }) => id === letter.id)
  expect(found).toMatchObject({
    toName: 'Harbour Play',
    madeByName: 'Amina',
    sent: [{ whom: 'Harbour Play', how: 'post', onDay: '2026-05-04', toldByName: 'Amina' }],
  })
  const early = { ...sent, id: randomUUID(), how: 'email' as const, onDay: '2026-05-07' }
  expect((await home.as('amina', tellLetterSent, early)).status).toBe(422)
})

test('who may not write for the child neither reads nor makes a letter', async () => {
  const letter = await aLetter()
  for (const who of ['nils', 'dawn', 'ruth', 'asha'] as const) {
    expect((await home.as(who, readLetter, about())).status).toBe(403)
    expect((await home.as(who, makeLetter, letter)).status).toBe(403)
  }
})
