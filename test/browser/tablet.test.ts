import { expect, test } from '@playwright/test'
import { aTablet, comeIn, leave } from './a-tablet.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING, WHAT_IS_HERE } from './in-page.ts'
import { theAppIsOnTheDevice } from './people.ts'

const PLANTED = 'heron on the weir'

let attune: Attune

test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

test('one person leaves the tablet and the next is in within five seconds, with nothing of the first left', async ({
  browser,
}) => {
  const { context, page } = await aTablet(browser, attune.address)
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

test('who leaves the tablet without a signal is signed out before anyone else asks anything', async ({
  browser,
}) => {
  const { context, page } = await aTablet(browser, attune.address)
  await comeIn(page, 'Priya', '135790')
  await theAppIsOnTheDevice(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Somebody else' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await context.setOffline(false)
  await page.goto('/tonight')
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible()
  const answer = await context.request.get('/api/people.readMe', { params: { input: '{}' } })
  expect(answer.status()).toBe(401)
  await context.close()
})
