import { expect, type Locator } from '@playwright/test'
import { WAITING } from './in-page.ts'
import { go, type Journey } from './journey.ts'
import { SHORT } from './journey-plan.ts'
import { PHONE, type Someone, theAppIsOnTheDevice } from './people.ts'

export const NOTE = 'Robin came down at half nine. We sat on the stairs and counted the lorries.'

/** The night worker's phone knows what to try first. */
export async function tonightKnows(journey: Journey): Promise<Someone> {
  const nell = await go(journey, 'nell', PHONE)
  const { page } = nell
  await page.goto('/tonight')
  await page.getByRole('button', { name: /^Robin/ }).click()
  const tryFirst = page.getByRole('link', { name: `Try first: ${SHORT}.` })
  await expect(tryFirst).toBeVisible()
  await backToTheFinding(nell, tryFirst)
  await theAppIsOnTheDevice(page)
  return nell
}

/** From the line of the card to the response and its need, from there to the map that showed the need, and back. */
async function backToTheFinding({ page }: Someone, tryFirst: Locator): Promise<void> {
  await tryFirst.click()
  await expect(page.locator('.at-need.at-plan-lit')).toHaveCount(1)
  await page.locator('.at-need.at-plan-lit').getByRole('link').click()
  await expect(page).toHaveURL(/\/understanding$/)
  await expect(page.getByRole('heading', { name: /How Robin is growing/ })).toBeVisible()
  await page.goto('/tonight')
  await page.getByRole('button', { name: /^Robin/ }).click()
}

/** A note without signal. Neither the page closing nor the server dying loses it. */
export async function writeThroughTheNight(journey: Journey, { context, page }: Someone): Promise<void> {
  await page.getByRole('link', { name: 'Note about Robin' }).click()
  await expect(page.getByLabel('What happened?')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('What happened?').fill(NOTE)
  await page.getByRole('button', { name: SHORT }).click()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  await page.reload()
  expect(await page.evaluate(WAITING)).toBe(1)
  await journey.attune.killHard()
  await context.setOffline(false)
  await page.reload()
  expect(await page.evaluate(WAITING)).toBe(1)
  await journey.attune.startAgain()
  await page.reload()
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
}

/** The note stands once in the chronology, with what helped. */
export async function onceInTheChronology({ page }: Someone, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/chronology`)
  await expect(page.getByText('Robin came down at half nine.')).toHaveCount(1)
}
