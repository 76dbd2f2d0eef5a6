import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AssessmentId, openAssessment } from '#assessment/contract/assessments.ts'
import { readMap, SheetId, saveSheet } from '#assessment/contract/map.ts'
import { askedIndicators } from '#assessment/map/indicators.ts'
import { bringInForm, FormId } from '#instruments/contract/catalogue.ts'
import { readForm } from '#instruments/contract/results.ts'
import { aDatabase, type TestDatabase } from './a-database.ts'
import { aHome, type TestHome } from './a-home.ts'

/** What was read once is remembered; ids are made on devices, so two providers may have the same one. */
let database: TestDatabase
let willow: TestHome
let hazel: TestHome
beforeAll(async () => {
  database = await aDatabase()
  willow = await aHome(database, 'Willow')
  hazel = await aHome(database, 'Hazel')
})
afterAll(async () => {
  await willow.app.close()
  await hazel.close()
})

test('a signed view under the id of another provider’s has its own scores', async () => {
  const sheet = SheetId.parse(randomUUID())
  await sign(willow, sheet, 1)
  await sign(hazel, sheet, 0)
  expect([await sleepOf(willow), await sleepOf(hazel)]).toEqual([100, 0])
  expect([await sleepOf(willow), await sleepOf(hazel)]).toEqual([100, 0])
})

test('a form under the id of another provider’s has its own questions', async () => {
  const id = FormId.parse(randomUUID())
  for (const home of [willow, hazel]) await home.done('grace', bringInForm, { id, ...formOf(home) })
  for (const home of [willow, hazel, willow]) {
    const form = await home.done('noor', readForm, { childId: home.tom, instrument: 'own-evening' })
    expect(form.name).toBe(formOf(home).name)
    expect(JSON.stringify(form.questionnaire)).toContain(`What ${formOf(home).name} asks`)
  }
})

async function sign(home: TestHome, id: SheetId, rating: 0 | 1) {
  const { tom: childId } = home
  const assessmentId = AssessmentId.parse(randomUUID())
  await home.done('noor', openAssessment, { id: assessmentId, childId, kind: 'opening' })
  const answers = askedIndicators('sleeps-and-wakes', 157).map((indicator) => ({
    ...{ indicator: indicator.id, calm: rating, stress: rating },
  }))
  const from = { role: 'key-worker', withWhom: '', sign: true } as const
  await home.done('amina', saveSheet, { id, childId, assessmentId, answers, ...from })
}

async function sleepOf(home: TestHome) {
  const { now } = await home.done('amina', readMap, { childId: home.tom })
  return now?.views[0]?.functions['sleeps-and-wakes'].calm
}

function formOf(home: TestHome) {
  const name = home === willow ? 'Willow’s evening' : 'Hazel’s evening'
  return {
    ...{ instrument: 'own-evening', name, rights: 'Ours.' },
    file: {
      ...{ resourceType: 'Questionnaire', status: 'active', title: name },
      item: [{ linkId: 'how', type: 'string', text: `What ${name} asks` }],
    },
  }
}
