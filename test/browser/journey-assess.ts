import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { type RaterRole, readAssessments } from '#assessment/contract/assessments.ts'
import { readSheet, SheetId, saveSheet } from '#assessment/contract/map.ts'
import { functions } from '#assessment/map/functions.ts'
import { askedIndicators } from '#assessment/map/indicators.ts'
import type { Answer, Rating } from '#assessment/map/score.ts'
import { go, type Journey } from './journey.ts'
import { ask, type Someone } from './people.ts'

const FIRST = functions[0]

/** The key worker begins the opening assessment and rates how Robin sleeps by taps. */
export async function rateByTaps({ page }: Someone, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/understanding`)
  await page.getByRole('button', { name: 'Begin the assessment' }).click()
  await page.getByRole('link', { name: 'Tell how you see Robin' }).first().click()
  await page.getByRole('radio', { name: 'As key worker' }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: FIRST.name })).toBeVisible()
  const lines = page.locator('[data-rate]')
  const count = await lines.count()
  expect(count).toBeGreaterThan(2)
  for (let at = 0; at < count; at += 1) {
    await lines
      .nth(at)
      .getByText(at % 3 === 0 ? 'Sometimes' : 'Not yet', { exact: true })
      .click()
  }
  await expect(page.getByText(`${count} of `)).toBeVisible()
  await expect(page.getByText('Kept. You can stop and go on later.')).toBeVisible()
}

/** The rest of a sheet, and the name under it. Lines that were tapped before keep their answer. */
async function rateTheRest(journey: Journey, who: Someone, role: RaterRole): Promise<Answer[]> {
  const childId = journey.robin
  const { assessments } = await ask(who, readAssessments, { childId })
  const [open] = assessments
  if (!open) throw new Error('No assessment is open.')
  const of = { childId, assessmentId: open.id, role }
  const { ageInMonths, answers: told } = await ask(who, readSheet, of)
  const known = new Set(told.map(({ indicator }) => indicator))
  const answers = functions
    .flatMap(({ id }) => askedIndicators(id, ageInMonths))
    .filter(({ id }) => !known.has(id))
    .map(({ id }, at) => ({ indicator: id, calm: ratingAt(at), stress: ratingAt(at + 1) }))
  for (const [at, some] of inParts(answers).entries()) {
    const isLast = (at + 1) * MOST >= answers.length
    const sheet = { ...of, id: SheetId.parse(randomUUID()), withWhom: '', answers: some, sign: isLast }
    await ask(who, saveSheet, sheet)
  }
  return told
}

const MOST = 400

function inParts(answers: Answer[]): Answer[][] {
  return Array.from({ length: Math.ceil(answers.length / MOST) }, (_, at) =>
    answers.slice(at * MOST, (at + 1) * MOST),
  )
}

function ratingAt(at: number): Rating {
  return at % 4 === 0 ? 0.5 : at % 7 === 0 ? 0 : 1
}

/** Three people tell; what was tapped on the page is what the server kept. */
export async function threeTell(journey: Journey): Promise<void> {
  const idris = await go(journey, 'idris')
  const tapped = await rateTheRest(journey, idris, 'key-worker')
  expect(tapped.length).toBeGreaterThan(2)
  expect(tapped.every(({ indicator }) => indicator.startsWith(FIRST.id))).toBe(true)
  await rateTheRest(journey, await go(journey, 'tove'), 'therapist')
  await rateTheRest(journey, await go(journey, 'hazel'), 'worker')
}

/** The picture stands on the page, with each view under its own name. */
export async function pictureShows(page: Page, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/understanding`)
  await expect(page.getByRole('img', { name: /^Robin’s map as .+ sees it/ }).first()).toBeVisible()
  for (const name of ['Idris', 'Tove', 'Hazel']) {
    await expect(page.getByText(name).first()).toBeVisible()
  }
}

const UNDERSTOOD = [
  ['What has happened to Robin', 'Nights were when things happened.'],
  ['What Robin learned to do to be safe', 'To stay awake, and to listen at doors.'],
  ['What sets it off', 'Steps in the corridor after ten.'],
  ['What is strong, and who holds Robin', 'Drums, and asking first.'],
  ['What Robin needs adults to do', 'Sit near, and say who is in the house.'],
] as const

/** Five short parts, written together, each sentence with what it was taken from. */
export async function understandTogether({ page }: Someone, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/understanding/shared`)
  for (const [part, words] of UNDERSTOOD) {
    await page.getByRole('textbox', { name: `${part}: Sentence 1` }).fill(words)
    await page.getByRole('combobox', { name: `${part}: Sentence 1` }).selectOption({ index: 1 })
  }
  await page.getByText('Yes, together', { exact: true }).click()
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await expect(page.getByText(/^Version 1\. Idris/)).toBeVisible()
  for (const [, words] of UNDERSTOOD) await expect(page.getByText(words)).toBeVisible()
}
