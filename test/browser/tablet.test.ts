import { type Browser, expect, type Page, test } from '@playwright/test'
import { readMe, setPin } from '#people/contract/sign-in.ts'
import { enrolTablet } from '#people/contract/workers.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING, WHAT_IS_HERE } from './in-page.ts'
import { ask, type Someone, someone, theAppIsOnTheDevice } from './people.ts'

const PLANTED = 'heron on the weir'
const password = 'attune-demo-home'

let attune: Attune

test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

/** The hall tablet of the home, with a PIN for two of its people. */
async function aTablet(browser: Browser): Promise<Someone> {
  for (const [name, pin] of [
    ['nightworker', '135790'],
    ['keyworker', '246801'],
  ] as const) {
    const one = await someone(browser, attune.address, { name, password })
    await ask(one, setPin, { pin })
    await one.context.close()
  }
  const viewport = { width: 820, height: 1180 }
  const tablet = await someone(browser, attune.address, {
    name: 'manager',
    password,
    viewport,
    hasTouch: true,
  })
  const [home] = (await ask(tablet, readMe, {})).homes
  if (!home) throw new Error('There is no home.')
  await ask(tablet, enrolTablet, { homeId: home.id, name: 'Hall tablet' })
  await leave(tablet.page)
  return tablet
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You: / }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible()
}

async function comeIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^You: ${name}`) })).toBeVisible()
}

test('one person leaves the tablet and the next is in within five seconds, with nothing of the first left', async ({
  browser,
}) => {
  const { context, page } = await aTablet(browser)
  await comeIn(page, 'Priya', '135790')
  await theAppIsOnTheDevice(page)
  await context.route('**/api/outbox', (route) => route.abort())
  await page.goto('/note')
  await page.getByRole('button', { name: 'Tobi' }).click()
  await page.getByLabel('What happened?').fill(`We saw the ${PLANTED}.`)
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  const began = Date.now()
  await leave(page)
  await comeIn(page, 'Sam', '246801')
  const seconds = (Date.now() - began) / 1000
  console.log(`change of person: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(5)
  expect(await page.evaluate(WAITING)).toBe(1)
  const here = await page.evaluate<Record<string, string>>(WHAT_IS_HERE)
  for (const [where, words] of Object.entries(here)) expect(`${where}: ${words}`).not.toContain(PLANTED)
  expect(here.local).not.toContain('Priya')
  expect(here.session).not.toContain('Priya')
  expect(here.cached).not.toContain('/api/')
  await context.close()
})
