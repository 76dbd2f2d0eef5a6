import { expect, type Page } from '@playwright/test'
import { readPlan } from '#response/contract/plan.ts'
import { listMeetings } from '#review/contract/meeting-list.ts'
import { readPack } from '#review/contract/pack.ts'
import { go, type Journey } from './journey.ts'
import { ask, type Someone } from './people.ts'

export const NEW_HOW = 'Sit two steps below. Hot chocolate. No questions until they speak.'
const LETTER_LINE = 'You told us the stairs help, so that is what we do.'

/** The manager starts the meeting; the pack is there, with the note of the night counted once. */
export async function startMeeting(journey: Journey, hazel: Someone): Promise<void> {
  const { page } = hazel
  await page.goto('/meetings')
  await page.getByRole('button', { name: 'Start a meeting' }).click()
  await page.getByRole('dialog').getByLabel('Who is it about?').selectOption({ label: 'Robin' })
  await page.getByRole('button', { name: 'Start Robin’s meeting' }).click()
  await expect(page.getByText('Made from 1 note and 0 hard moments.', { exact: false })).toBeVisible()
  const { meetings } = await ask(hazel, listMeetings, {})
  const meetingId = meetings[0]?.id
  if (!meetingId) throw new Error('There is no meeting.')
  const pack = await ask(hazel, readPack, { childId: journey.robin, meetingId })
  expect(pack.madeFrom.notes).toBe(1)
  expect(new Set(pack.madeFrom.sources.ids).size).toBe(pack.madeFrom.sources.ids.length)
}

/** Two decisions: one with a sentence and Enter, one that changes how a response is done. */
export async function decide(page: Page): Promise<void> {
  await page.keyboard.press('d')
  await page.getByLabel('What do you decide?').fill('Idris takes Robin to the drum room on Thursdays.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /drum room on Thursdays/ })).toBeVisible()
  await toStep(page, /keep, change, stop/)
  await page.getByRole('button', { name: /^Change / }).click()
  await page.getByLabel('How is it done?').fill(NEW_HOW)
  await page.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(page.getByText('plan, change')).toBeVisible()
}

/** Closing makes the decisions one new version of the plan. */
export async function close(page: Page): Promise<void> {
  await toStep(page, /next month/)
  await page.getByRole('button', { name: 'Close the meeting' }).click()
  await expect(page.getByText('Closed. The plan is now version 2.')).toBeVisible()
}

/** The arrow key goes on, one step at a time. */
async function toStep(page: Page, title: RegExp): Promise<void> {
  await expect(page.getByLabel('What do you decide?')).toBeHidden()
  const [, at = '1'] = (await page.getByText(/^\d of 6$/).innerText()).match(/^(\d)/) ?? []
  for (let step = Number(at); step < 6; step += 1) {
    if (await page.getByRole('heading', { level: 1, name: title }).isVisible()) break
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(`${step + 1} of 6`)).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The next shift sees the change and says that it was read; the plan keeps who did. */
export async function announced(journey: Journey, nell: Someone): Promise<void> {
  const { page } = nell
  await page.goto('/tonight')
  await expect(page.getByRole('heading', { name: 'Changed since you last read it' })).toBeVisible()
  await expect(page.getByText(NEW_HOW, { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'I’ve read this: Robin’s plan' }).click()
  await expect(page.getByRole('heading', { name: 'Changed since you last read it' })).toBeHidden()
  const read = async () => {
    const { version } = await ask(await go(journey, 'hazel'), readPlan, { childId: journey.robin })
    return version?.readings.map(({ knownAs }) => knownAs)
  }
  await expect.poll(read).toContain('Nell')
}

/** A person makes the letter theirs and sends it; the child reads it in their own space. */
export async function writeLetter(journey: Journey, { page }: Someone): Promise<void> {
  await page.getByRole('link', { name: 'Write the letter' }).click()
  await page.getByRole('button', { name: 'Begin with the decisions' }).click()
  const field = page.getByLabel('The letter to Robin')
  await expect(field).toHaveValue(/drum room/)
  await field.fill(`${await field.inputValue()}\n\n${LETTER_LINE}`)
  await page.getByRole('button', { name: 'Send it to Robin' }).click()
  await expect(page.getByRole('heading', { name: /^Sent on .+ by Hazel/ })).toBeVisible()
  const robin = await go(journey, 'robin')
  await robin.page.goto('/mine/letters')
  await expect(robin.page.getByText(LETTER_LINE, { exact: false })).toBeVisible()
}
