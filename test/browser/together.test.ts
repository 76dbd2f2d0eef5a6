import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { readFamilyTimes } from '#key-work/contract/family-times.ts'
import { readTogether } from '#key-work/contract/sessions.ts'
import { listChildren } from '#people/contract/children.ts'
import { readChronology, readSpan } from '#records/contract.ts'
import { type Attune, anAttune } from './attune.ts'
import { COUNT_DEEDS, DEEDS, WAITING } from './in-page.ts'
import { dayFromToday } from './journey.ts'
import { ask, PHONE, type Someone, someone, theAppIsOnTheDevice } from './people.ts'

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

function deeds(page: Page): Promise<{ taps: number; keys: number }> {
  return page.evaluate(DEEDS)
}

async function maya(who: Someone) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === 'Maya')
  if (!child) throw new Error('Maya does not live here.')
  return child.id
}

test('time together begins with one tap and closes with four, the child’s own word in them', async () => {
  const sam = await come('keyworker', PHONE)
  const { context, page } = sam
  const childId = await maya(sam)
  await page.goto('/tonight')
  const start = page.getByRole('button', { name: 'Start now: time with Maya' })
  await start.waitFor()
  await deeds(page)
  await start.tap()
  await expect(page.getByRole('heading', { name: 'Time with Maya' })).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 1, keys: 0 })
  const began = Date.now()
  await page.getByLabel('One line about it').focus()
  await page.keyboard.type('Walked to the wall. She talked about the choir.', { delay: 60 })
  await deeds(page)
  await page.getByRole('button', { name: 'Maya’s turn' }).tap()
  await page.getByRole('button', { name: 'sunny' }).tap()
  await page.getByRole('button', { name: 'Done' }).tap()
  await page.getByRole('button', { name: 'Close', exact: true }).tap()
  await expect(page.getByText(/Saved on this tablet\.|Everyone has it\./)).toBeVisible()
  expect((await deeds(page)).taps).toBe(4)
  expect(Date.now() - began).toBeLessThan(60_000)
  await expect
    .poll(async () => (await ask(sam, readTogether, { childId })).sessions[0])
    .toMatchObject({ closes: [{ how: 'together' }], summaries: [{ shape: 'sun', byChild: true }] })
  await context.close()
})

test('without signal time together begins, is told and closes on the device, and arrives once it is back', async () => {
  const sam = await come('keyworker', PHONE)
  const { context, page } = sam
  const childId = await maya(sam)
  await theAppIsOnTheDevice(page)
  await page.goto(`/children/${childId}/time`)
  await page.getByRole('button', { name: 'Start now: time with Maya' }).waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Start now: time with Maya' }).tap()
  await page.getByLabel('One line about it').fill('Offline numbat in the car.')
  await page.getByRole('button', { name: 'A promise was made' }).tap()
  await page.getByLabel('What was promised?').fill('Look up numbats')
  await page.getByRole('button', { name: 'Close', exact: true }).tap()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  expect(await page.evaluate(WAITING)).toBe(2)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  const { sessions } = await ask(sam, readTogether, { childId })
  expect(sessions.filter(({ closes }) => closes.some(({ words }) => words.includes('numbat')))).toHaveLength(
    1,
  )
  await context.close()
})

test('that Dad’s call didn’t happen is told from the shift, and stands among the people of the child', async () => {
  const sam = await come('keyworker')
  const { context, page } = sam
  const childId = await maya(sam)
  await page.goto(`/children/${childId}/people`)
  await page.getByRole('button', { name: 'Plan family time' }).click()
  await page.getByLabel('Who, as Maya calls them?').fill('Dad')
  await page.getByLabel('When?').fill(`${dayFromToday(0)}T00:05`)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toHaveCount(0)
  const call = page.getByRole('listitem').filter({ hasText: '00:05' })
  await call.getByRole('button', { name: 'Say how it went: Dad’s call' }).click()
  await page.getByText('It didn’t happen').click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why it did not happen')
  await page.getByLabel('Why not?').fill('We don’t know yet')
  await page.getByLabel('What Maya said about it').fill('he said he would')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Dad’s call didn’t happen').first()).toBeVisible()
  const told = async () => {
    const { past } = await ask(sam, readFamilyTimes, { childId })
    return past.find(({ who, way }) => who === 'Dad' && way === 'call')?.told[0]
  }
  await expect.poll(told).toMatchObject({ happened: false, childWords: 'he said he would' })
  await context.close()
})

test('what one remembers of a note is found as it is typed, and opened by the keyboard in its place', async () => {
  const sam = await come('keyworker')
  const { context, page } = sam
  const childId = await maya(sam)
  await page.goto('/tonight')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.type('drum')
  await expect(dialog.getByText('Drumming before supper').first()).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveText(/\d+ things found\./)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/children\/[^/]+\/(chronology|plan)/)
  await page.goto(`/children/${childId}`)
  await page.getByRole('heading', { level: 1, name: 'Maya' }).waitFor()
  await theAppIsOnTheDevice(page)
  await page.keyboard.press('Control+k')
  await expect(dialog.getByText('Maya', { exact: true }).first()).toBeVisible()
  await context.setOffline(true)
  await page.keyboard.type('maya')
  await expect(dialog.getByText('Search needs a connection; here is what is on this device.')).toBeVisible()
  await expect(dialog.getByText('Maya', { exact: true }).first()).toBeVisible()
  await context.close()
})

test('who is typed before the names have come is opened by Enter all the same', async () => {
  const { context, page } = await come('keyworker')
  await page.goto('/tonight')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.route('**/api/people.listChildren**', async (route) => {
    await typed
    await route.continue()
  })
  let go = () => {}
  const typed = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('tob')
  go()
  await expect(page.getByRole('dialog').getByText('Tobi', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tobi' })).toBeVisible()
  await context.close()
})

test('the search fits a phone', async () => {
  const { context, page } = await come('nightworker', PHONE)
  await page.goto('/tonight')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Find a person, note or plan' }).tap()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.type('stairs')
  await expect(dialog.getByRole('status')).toHaveText(/found\./)
  const box = await dialog.boundingBox()
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true)
  await context.close()
})

test('a printed chronology holds every entry of its days, and nothing to press', async () => {
  const jo = await come('manager')
  const { context, page } = jo
  const childId = await maya(jo)
  const days = { fromOn: dayFromToday(-60), toOn: dayFromToday(0) }
  const { count, span } = await ask(jo, readSpan, { childId, ...days })
  expect(count).toBeGreaterThan(100)
  const { entries } = await ask(jo, readChronology, { childId, kind: 'everything', span })
  await page.goto(`/children/${childId}/chronology/print?from=${days.fromOn}&to=${days.toOn}`)
  await expect(page.getByText(`${count.toLocaleString('en-GB')} entries`)).toBeVisible()
  await expect.poll(() => page.locator('[data-entry]').count()).toBeGreaterThanOrEqual(count)
  const shown = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-entry]')].map((one) => one.dataset.entry)`,
  )
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown.length).toBeGreaterThanOrEqual(count)
  for (const { id } of entries) expect(shown).toContain(id)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: 'The chronology of Maya' })).toBeVisible()
  await expect(page.getByText(/^Printed by Jo/)).toBeVisible()
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  await context.close()
})
