import { type Browser, expect, type Page } from '@playwright/test'
import { readMe, setPin } from '#people/contract/sign-in.ts'
import { enrolTablet } from '#people/contract/workers.ts'
import { ask, type Someone, someone } from './people.ts'

const password = 'attune-demo-home'

/** The hall tablet of the home, with a PIN for two of its people: Priya 135790, Sam 246801. */
export async function aTablet(browser: Browser, address: string): Promise<Someone> {
  for (const [name, pin] of [
    ['nightworker', '135790'],
    ['keyworker', '246801'],
  ] as const) {
    const one = await someone(browser, address, { name, password })
    await ask(one, setPin, { pin })
    await one.context.close()
  }
  const viewport = { width: 820, height: 1180 }
  const tablet = await someone(browser, address, { name: 'manager', password, viewport, hasTouch: true })
  const [home] = (await ask(tablet, readMe, {})).homes
  if (!home) throw new Error('There is no home.')
  await ask(tablet, enrolTablet, { homeId: home.id, name: 'Hall tablet' })
  await leave(tablet.page)
  return tablet
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You: / }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible()
}

export async function comeIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^You: ${name}`) })).toBeVisible()
}
