import { expect, type Page, type Route, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { searchChronology } from '#records/contract.ts'
import { type Attune, anAttune } from './attune.ts'
import { SAVE_AND_MEASURE, WAITING } from './in-page.ts'
import { ask, type Someone, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'
const name = 'nightworker'

let attune: Attune

test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

async function openNote(page: Page): Promise<void> {
  await page.goto('/note')
  await page.getByRole('button', { name: 'Tobi' }).click()
  await expect(page.getByLabel('What happened?')).toBeVisible()
}

/** How many entries of Tobi's chronology hold these words. */
async function timesTold(who: Someone, words: string): Promise<number> {
  const { children } = await ask(who, listChildren, {})
  const childId = children.find(({ knownAs }) => knownAs === 'Tobi')?.id
  const asked = searchChronology.input.parse({ childId, words, kind: 'everything' })
  return (await ask(who, searchChronology, asked)).entries.length
}

test('a note without signal is on the device at once, and is sent when the signal is back', async ({
  browser,
}) => {
  const priya = await someone(browser, attune.address, { name, password })
  const { context, page } = priya
  await theAppIsOnTheDevice(page)
  await openNote(page)
  await context.setOffline(true)
  const took: number[] = []
  for (let times = 0; times < 7; times += 1) {
    await page.getByLabel('What happened?').fill(`Offline quokka ${times}.`)
    took.push(await page.evaluate<number>(SAVE_AND_MEASURE))
    await page.getByRole('button', { name: 'Another note' }).click()
    await page.getByRole('button', { name: 'Tobi' }).click()
  }
  const [, , , median = 0] = took.toSorted((one, other) => one - other)
  console.log(`saved on the device: median ${median.toFixed(0)} ms of ${took.length}`)
  expect(await page.evaluate(WAITING)).toBe(7)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  expect(await timesTold(priya, 'quokka')).toBe(7)
  await context.close()
})

test('a note before the pages lie on the device is sent as well when the signal is back', async ({
  browser,
}) => {
  const priya = await someone(browser, attune.address, { name, password, serviceWorkers: 'block' })
  const { context, page } = priya
  await openNote(page)
  await context.setOffline(true)
  await page.getByLabel('What happened?').fill('An early pangolin.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  expect(await page.evaluate(WAITING)).toBe(1)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  expect(await timesTold(priya, 'pangolin')).toBe(1)
  await context.close()
})

test('with two tabs open a note is sent once', async ({ browser }) => {
  const priya = await someone(browser, attune.address, { name, password })
  const { context, page } = priya
  await theAppIsOnTheDevice(page)
  const other = await context.newPage()
  await other.goto('/tonight')
  await openNote(page)
  let sent = 0
  // A try that the returning network still cut off does not count: only what the server has answered.
  context.on('response', (answer) => {
    if (answer.url().endsWith('/api/outbox') && answer.ok()) sent += 1
  })
  await context.setOffline(true)
  await page.getByLabel('What happened?').fill('Two tabs and one wombat.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  const before = sent
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  expect(sent - before).toBe(1)
  expect(await timesTold(priya, 'wombat')).toBe(1)
  await context.close()
})

test('a note is on the device at once where the signal is there and carries nothing', async ({ browser }) => {
  const { context, page } = await someone(browser, attune.address, { name, password })
  await openNote(page)
  const held: Route[] = []
  await context.route('**/api/**', (route) => void held.push(route))
  await page.getByLabel('What happened?').fill('One slow tortoise.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  // It is on its way as well, and nobody had to wait for that.
  await expect.poll(() => held.some((route) => route.request().url().endsWith('/api/outbox'))).toBe(true)
  await context.close()
})

test('a handover that is given without signal is said to be kept, and is given once', async ({ browser }) => {
  const { context, page } = await someone(browser, attune.address, { name, password })
  await theAppIsOnTheDevice(page)
  // What others wrote cannot be looked up, so the whole of it is written without them.
  await context.route('**/api/shift.readToldOnShift*', (route) => route.abort())
  await page.goto('/handover?side=give')
  await page.getByRole('button', { name: 'Add one for Tobi' }).click()
  await page.getByRole('textbox', { name: /Tobi/ }).fill('A badger by the bins.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Give this handover' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Give this handover' })).toBeHidden()
  expect(await page.evaluate(WAITING)).toBe(1)
  await context.close()
})

test('a part of Tonight that does not arrive leaves the rest of it', async ({ browser }) => {
  const priya = await someone(browser, attune.address, { name, password, serviceWorkers: 'block' })
  const { context, page } = priya
  let arrives = false
  await context.route(/\/(duties-card|go-places|newer-version)-[^/]*\.js$/, (route) =>
    arrives ? route.continue() : route.abort(),
  )
  await page.goto('/tonight')
  await expect(page.getByText('This part did not arrive.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Who is here' })).toBeVisible()
  arrives = true
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByText('This part did not arrive.')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Still open' })).toBeVisible()
  await context.close()
})
