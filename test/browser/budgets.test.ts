import { randomUUID } from 'node:crypto'
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { recordHardMoment, recordNote } from '#records/contract.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { publishPlan, readPlan } from '#response/contract/plan.ts'
import { listMeetings, MeetingId } from '#review/contract/meeting-list.ts'
import { startMeeting } from '#review/contract/meetings.ts'
import { type Attune, anAttune } from './attune.ts'
import { COUNT_DEEDS, DEEDS } from './in-page.ts'
import { dayFromToday } from './journey.ts'
import { ask, PHONE, type Someone, someone } from './people.ts'

let attune: Attune
let come: (name: string, options?: BrowserContextOptions) => Promise<Someone>

test.beforeAll(async ({ browser }) => {
  attune = await anAttune('demo')
  come = async (name, options = {}) => {
    const made = await someone(browser, attune.address, { name, password: 'attune-demo-home', ...options })
    await made.context.addInitScript(COUNT_DEEDS)
    return made
  }
})
test.afterAll(() => attune.end())

/** What was tapped and pressed since it was last asked. */
function deeds(page: Page): Promise<{ taps: number; keys: number }> {
  return page.evaluate(DEEDS)
}

async function childCalled(who: Someone, name: string) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === name)
  if (!child) throw new Error(`${name} does not live here.`)
  return child.id
}

/** The shift, with nothing counted yet. */
async function onShift(): Promise<Someone> {
  const priya = await come('nightworker', PHONE)
  await priya.page.goto('/tonight')
  await expect(priya.page.getByRole('heading', { level: 1 })).toBeVisible()
  await deeds(priya.page)
  return priya
}

async function toNoteAboutTobi(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Quick note' }).last().tap()
  await page.getByRole('button', { name: 'Tobi' }).tap()
  await expect(page.getByLabel('What happened?')).toBeVisible()
}

async function saveNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save note' }).tap()
  await expect(page.getByText(/Saved on this tablet\.|Everyone has it\./)).toBeVisible()
}

test('a note with words takes three taps and under twenty seconds', async () => {
  const { context, page } = await onShift()
  const began = Date.now()
  await toNoteAboutTobi(page)
  await page.keyboard.type('Tobi could not sleep. We read two chapters and he asked for a third.', {
    delay: 90,
  })
  await saveNote(page)
  expect((await deeds(page)).taps).toBe(3)
  expect(Date.now() - began).toBeLessThan(20_000)
  await context.close()
})

test('a note without words takes four taps', async () => {
  const { context, page } = await onShift()
  await toNoteAboutTobi(page)
  await page
    .getByRole('button', { name: /: how it started$/ })
    .first()
    .tap()
  await saveNote(page)
  expect(await deeds(page)).toEqual({ taps: 4, keys: 0 })
  await context.close()
})

test('help for a hard moment is one tap from the shift, with the safety plan in sight', async () => {
  const priya = await come('nightworker', PHONE)
  const { context, page } = priya
  const childId = await childCalled(priya, 'Maya')
  const moment = { id: randomUUID(), childId, happenedAt: new Date().toISOString(), words: '', helped: [] }
  await ask(priya, recordHardMoment, recordHardMoment.input.parse(moment))
  const { version } = await ask(priya, readPlan, { childId })
  const [first] = version?.plan.safety.helps ?? []
  await page.goto('/tonight')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await deeds(page)
  await page.getByRole('link', { name: 'Right now with Maya' }).tap()
  await expect(page.getByText(first?.title ?? 'no safety plan', { exact: true })).toBeInViewport()
  expect(await deeds(page)).toEqual({ taps: 1, keys: 0 })
  await context.close()
})

test('a handover, made from the notes of the shift, is given with three taps and heard with one', async () => {
  const priya = await onShift()
  const childId = await childCalled(priya, 'Tobi')
  const words = 'Tobi asked whether Sam is there at breakfast.'
  const note = {
    id: randomUUID(),
    childId,
    happenedAt: new Date().toISOString(),
    words,
    helped: [],
    needIds: [],
  }
  await ask(priya, recordNote, recordNote.input.parse(note))
  await priya.page.getByRole('link', { name: 'Handover', exact: true }).tap()
  await priya.page.getByRole('radio', { name: 'Give' }).locator('..').tap()
  await expect(priya.page.getByText('Tobi asked whether Sam is there at breakfast')).toBeAttached()
  await priya.page.getByRole('button', { name: 'Give this handover' }).tap()
  await expect(priya.page.getByText(/Saved on this tablet\.|Everyone has it\./)).toBeVisible()
  expect(await deeds(priya.page)).toEqual({ taps: 3, keys: 0 })
  await expect(priya.page.getByText('Everyone has it.')).toBeVisible()
  await priya.context.close()
  const { context, page } = await come('keyworker', PHONE)
  await page.goto('/tonight')
  await expect(page.getByRole('heading', { name: 'Handover from Priya' })).toBeVisible()
  await expect(page.getByText('Tobi asked whether Sam is there at breakfast').first()).toBeVisible()
  await deeds(page)
  await page.getByRole('button', { name: 'I have heard it' }).tap()
  await expect(page.getByText('You have heard it.')).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 1, keys: 0 })
  await context.close()
})

test('how one arrives is one tap on the shift, and then one quiet line', async () => {
  const { context, page } = await onShift()
  const question = page.getByRole('group', { name: 'How are you arriving?' })
  await question.getByRole('button', { name: 'Steady' }).tap()
  await expect(page.getByText(/^You arrived steady/)).toBeVisible()
  await expect(page.getByText(/Saved on this tablet\.|Everyone has it\./)).toBeVisible()
  await expect(question).toBeHidden()
  expect(await deeds(page)).toEqual({ taps: 1, keys: 0 })
  await context.close()
})

test('any young person is five keys away', async () => {
  const { context, page } = await come('keyworker')
  await page.goto('/tonight')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await deeds(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('tob')
  await expect(page.getByRole('dialog').getByText('Tobi')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tobi' })).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 0, keys: 5 })
  await context.close()
})

test('a note about the child on the page is N, the words, and Ctrl Enter', async () => {
  const sam = await come('keyworker')
  const { context, page } = sam
  const words = 'Good talk in the car.'
  await page.goto(`/children/${await childCalled(sam, 'Maya')}`)
  await page.getByRole('heading', { level: 1, name: 'Maya' }).waitFor()
  await deeds(page)
  await page.keyboard.press('n')
  await expect(page.getByLabel('What happened?')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Saved on this tablet\.|Everyone has it\./)).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 0, keys: words.length + 2 })
  await context.close()
})

test('a yes to the plan is A and Enter', async () => {
  const anna = await come('clinician')
  const childId = await childCalled(anna, 'Maya')
  const { version } = await ask(anna, readPlan, { childId })
  if (!version) throw new Error('Maya has no plan.')
  const { number, plan } = version
  const id = PlanVersionId.parse(randomUUID())
  await ask(anna, publishPlan, { id, childId, basedOn: number, plan, because: 'So that it can be agreed.' })
  await anna.context.close()
  const { context, page } = await come('keyworker')
  await page.goto(`/children/${childId}/plan`)
  await page.getByRole('button', { name: /^I agree/ }).waitFor()
  await deeds(page)
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'I agree' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Who agrees' }).getByText('Sam agrees')).toBeAttached()
  expect(await deeds(page)).toEqual({ taps: 0, keys: 2 })
  await context.close()
})

test('a decision of a meeting is D, a sentence, and Enter', async () => {
  const anna = await come('clinician')
  const { context, page } = anna
  const childId = await childCalled(anna, 'Tobi')
  const id = MeetingId.parse(randomUUID())
  const { meetings } = await ask(anna, listMeetings, {})
  const open = meetings.find((one) => one.childId === childId && !one.closedAt)
  if (!open) await ask(anna, startMeeting, { id, childId, heldOn: dayFromToday(0) })
  const sentence = 'Sam and Tobi bake on Fridays.'
  await page.goto(`/meetings/${childId}/${open?.id ?? id}`)
  await page.getByRole('button', { name: 'Add, or press D' }).waitFor()
  await deeds(page)
  await page.keyboard.press('d')
  await expect(page.getByLabel('What do you decide?')).toBeFocused()
  await page.keyboard.type(sentence)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: sentence })).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 0, keys: sentence.length + 2 })
  await context.close()
})
