import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { decideEveryPart } from '../../test/an-opening.ts'
import { AssessmentId, completeAssessment, openAssessment } from './contract/assessments.ts'
import { SheetId, saveSheet } from './contract/map.ts'
import * as opening from './contract/opening.ts'
import { addStrength, StrengthId } from './contract/understanding.ts'
import { askedIndicators } from './map/indicators.ts'

let home: TestHome
const assessmentId = AssessmentId.parse(randomUUID())

beforeAll(async () => {
  home = await aHome()
  const model = { id: ModelVersionId.parse(randomUUID()), templateId: 'four-elements' }
  await home.done('grace', adoptTemplate, model)
  await home.done('noor', openAssessment, { id: assessmentId, childId: home.tom, kind: 'opening' })
})
afterAll(() => home.close())

type Saying = InputOf<typeof opening.sayPart>

function saying(part: opening.OpeningPart, more: Partial<Saying> = {}): Saying {
  const id = randomUUID()
  return { id, childId: home.tom, assessmentId, part, state: 'begun', missing: '', ...more }
}

const read = (who: Name = 'amina') => home.done(who, opening.readOpening, { childId: home.tom })
const partOf = async (part: opening.OpeningPart) => (await read()).parts.find((one) => one.part === part)

const openDuties = async () => {
  const { rows } = await home.database.admin.query(
    `select about, person_id from duty where kind = 'assessment.part' and done_at is null`,
  )
  return rows
}

test('each part has who does it, and whoever is named has it among what is left to do', async () => {
  const nils = home.people.nils
  const asked = saying('strengths', { state: 'not-begun', personId: nils })
  await home.done('amina', opening.sayPart, asked)
  expect(await openDuties()).toEqual([{ about: asked.id, person_id: nils }])
  expect(await partOf('strengths')).toMatchObject({ state: 'not-begun', doer: { knownAs: 'Nils' } })
  const done = saying('strengths', { state: 'done', personId: nils })
  await home.done('nils', opening.sayPart, done)
  await home.done('nils', opening.sayPart, done)
  expect(await openDuties()).toEqual([])
  expect(await partOf('strengths')).toMatchObject({ state: 'done', toldBy: 'Nils' })
})

test('nobody who is not around the child is named for a part', async () => {
  const personId = home.people.sam
  const answer = await home.as('amina', opening.sayPart, saying('known', { personId }))
  expect(answer).toMatchObject({ status: 422, body: { fields: { personId: [expect.any(String)] } } })
})

test('that the child did not want to needs no other reason; anything else says what is missing', async () => {
  const left = { state: 'left-out' } as const
  await home.done('amina', opening.sayPart, saying('own-words', { ...left, why: 'did-not-want' }))
  expect(await partOf('own-words')).toMatchObject({ state: 'left-out', why: 'did-not-want', missing: '' })
  const gap = saying('known', { ...left, why: 'nobody-knows' })
  expect((await home.as('amina', opening.sayPart, gap)).status).toBe(422)
  expect((await home.as('amina', opening.sayPart, saying('known', left))).status).toBe(422)
  await home.done('amina', opening.sayPart, { ...gap, missing: 'His first year. Dawn asks the hospital.' })
  expect(await partOf('known')).toMatchObject({ missing: 'His first year. Dawn asks the hospital.' })
})

test('what stands in the record already is counted and not asked again', async () => {
  const strength = { id: StrengthId.parse(randomUUID()), words: 'Drums', saidBy: 'Nana' }
  expect((await partOf('strengths'))?.count).toBe(0)
  await home.done('nils', addStrength, { childId: home.tom, strength })
  expect((await partOf('strengths'))?.count).toBe(1)
})

test('what is found out stands with who it is known from, the sides of identity by the child’s own words', async () => {
  const found = { childId: home.tom, fromChild: true, knownFrom: '' }
  const hair = {
    ...found,
    id: randomUUID(),
    part: 'identity',
    aspect: 'hair',
    words: 'nana does my hair',
  } as const
  await home.done('nils', opening.addFinding, hair)
  await home.done('nils', opening.addFinding, hair)
  const told = { ...found, id: randomUUID(), part: 'known', words: 'Born in Leeds.' } as const
  expect((await home.as('amina', opening.addFinding, { ...told, fromChild: false })).status).toBe(422)
  expect((await home.as('amina', opening.addFinding, { ...told, aspect: 'hair' })).status).toBe(422)
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
  await home.done('amina', opening.addFinding, { ...told, fromChild: false, knownFrom: 'Northshire' })
  const { findings } = await read('tom')
  expect(
    findings.map(({ words, aspect, fromChild, knownFrom }) => [words, aspect, fromChild, knownFrom]),
  ).toEqual([
    ['nana does my hair', 'hair', true, ''],
    ['Born in Leeds.', undefined, false, 'Northshire'],
  ])
})

test('it is complete when every part is done or left out with a reason, and the rhythm of the model counts it', async () => {
  const [indicator] = askedIndicators('sleeps-and-wakes', 157)
  if (!indicator) throw new Error('Nothing is asked about sleep.')
  const answers = [{ indicator: indicator.id, calm: 1 as const, stress: null }]
  const sheet = { id: SheetId.parse(randomUUID()), childId: home.tom, assessmentId, withWhom: '' }
  await home.done('amina', saveSheet, { ...sheet, role: 'key-worker', answers, sign: true })
  const completing = { childId: home.tom, assessmentId }
  const early = await home.as('noor', completeAssessment, completing)
  expect(early).toMatchObject({ status: 409, body: { title: expect.stringContaining('5 parts') } })
  expect((await read()).due).toBeDefined()
  await decideEveryPart(home, home.tom, assessmentId)
  await home.done('noor', completeAssessment, completing)
  const after = await read()
  expect(after.assessment?.completedAt).toBeDefined()
  expect(after.due).toBeUndefined()
  expect((await home.as('amina', opening.sayPart, saying('known'))).status).toBe(409)
})

test('the chronology tells that a part was done, never what was found', async () => {
  const { rows } = await home.database.admin.query(
    `select headline, detail from fact where kind in ('assessment.part', 'assessment.finding')`,
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(rows)).not.toMatch(/hair|Leeds|hospital/)
})
