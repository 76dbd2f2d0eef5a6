import { expect, test } from '@playwright/test'
import { dayAfter, onTheWall } from '#shift/wall-time.ts'
import { type Attune, anAttune } from './attune.ts'
import { someone } from './people.ts'

const password = 'attune-demo-home'
const HOUR = 3_600_000

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

const inTheHome = (at: number) => onTheWall(new Date(at), 'Europe/London')

test('on a page left open a visitor has come when the form is opened, and not when the page was', async ({
  browser,
}) => {
  const { context, page } = await someone(browser, attune.address, { name: 'keyworker', password })
  const now = Date.now()
  await page.clock.setSystemTime(now - 2 * HOUR)
  await page.goto('/visitors')
  const signIn = page.getByRole('button', { name: 'Sign a visitor in' })
  const came = page.getByLabel('When they came')
  await signIn.click()
  await expect(came).toHaveValue(inTheHome(now - 2 * HOUR).time)
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.clock.setSystemTime(now - HOUR)
  await signIn.click()
  await expect(came).toHaveValue(inTheHome(now - HOUR).time)
  await page.getByLabel('Name of the visitor').fill('Mrs Adeyemi')
  await page.clock.setSystemTime(now)
  await page.getByLabel('Why they come').fill('A visit')
  await expect(came).toHaveValue(inTheHome(now - HOUR).time)
  await context.close()
})

test('on a page left open past midnight somebody comes from an agency today, and not yesterday', async ({
  browser,
}) => {
  const { context, page } = await someone(browser, attune.address, { name: 'manager', password })
  const now = Date.now()
  const { day } = inTheHome(now)
  await page.clock.setSystemTime(now - 24 * HOUR)
  await page.goto('/rota')
  const bringIn = page.getByRole('button', { name: 'Bring in an agency worker' })
  await bringIn.click()
  await expect(page.getByLabel('First day')).toHaveValue(dayAfter(day, -1))
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.clock.setSystemTime(now)
  await bringIn.click()
  await expect(page.getByLabel('First day')).toHaveValue(day)
  await expect(page.getByLabel('Day on which their last shift begins')).toHaveValue(day)
  await context.close()
})
