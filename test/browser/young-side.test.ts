import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { playClip } from '#records/contract/kept.ts'
import { readChronology } from '#records/contract.ts'
import { type Attune, anAttune } from './attune.ts'
import { CHROMIUM_FLAGS, chromiumPath } from './chromium.ts'
import { COUNT_DEEDS, DEEDS, WAITING } from './in-page.ts'
import { ask, PHONE, type Someone, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'

// A microphone that hums, and a browser that says yes to it. A Chromium without a window dies when it is
// asked whether it knows speech on the device: here it knows none.
const FAKE_MICROPHONE = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-features=OnDeviceWebSpeechAvailable',
]
test.use({
  launchOptions: { executablePath: await chromiumPath(), args: [...CHROMIUM_FLAGS, ...FAKE_MICROPHONE] },
})

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

async function childCalled(who: Someone, name: string) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === name)
  if (!child) throw new Error(`${name} does not live here.`)
  return child.id
}

async function newestNotes(who: Someone, name: string) {
  const childId = await childCalled(who, name)
  const asked = readChronology.input.parse({ childId, kind: 'notes' })
  return { childId, entries: (await ask(who, readChronology, asked)).entries }
}

async function openNote(page: Page, name: string): Promise<void> {
  await page.goto('/note')
  await page.getByRole('button', { name }).click()
  await expect(page.getByLabel('What happened?')).toBeVisible()
}

test('a note that was spoken without signal is kept, and heard by everyone when the signal is back', async ({
  browser,
}) => {
  const priya = await someone(browser, attune.address, { name: 'nightworker', password })
  const { context, page } = priya
  await context.grantPermissions(['microphone'])
  await theAppIsOnTheDevice(page)
  await openNote(page, 'Tobi')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Speak the note' }).click()
  await expect(page.getByRole('button', { name: /^Listening, [1-9]/ })).toBeVisible({ timeout: 10_000 })
  await page.getByRole('button', { name: /^Listening/ }).click()
  await expect(page.getByText(/seconds, kept as your voice/)).toBeVisible()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  const { childId, entries } = await newestNotes(priya, 'Tobi')
  const [spoken] = entries.filter(({ clipSeconds }) => clipSeconds !== undefined)
  const { type, bytes } = await ask(priya, playClip, { childId, noteId: spoken?.about ?? '' })
  expect(type).toBe('audio/webm')
  expect(bytes.length).toBeGreaterThan(500)
  await page.goto(`/children/${childId}/chronology`)
  await page
    .getByRole('button', { name: /^Hear it/ })
    .first()
    .click()
  await expect(page.locator('audio').first()).toHaveJSProperty('readyState', 4)
  await context.close()
})

test('the young person says how they saw it, the writer answers, and they read the answer', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  await openNote(sam.page, 'Maya')
  await sam.page.getByLabel('What happened?').fill('Maya was sad about the rain. We made soup.')
  await sam.page.getByRole('button', { name: 'Save note' }).click()
  await sam.page.getByRole('button', { name: 'Write it in easy words' }).click()
  await sam.page.getByLabel(/^The same in easy words/).fill('You were sad. It rained. We made soup.')
  await sam.page.getByRole('button', { name: 'Keep the easy words' }).click()
  await expect.poll(() => sam.page.evaluate(WAITING)).toBe(0)

  const maya = await someone(browser, attune.address, { name: 'youngperson', password, ...PHONE })
  await maya.page.goto('/mine/written')
  const note = maya.page.getByRole('article').filter({ hasText: 'You were sad. It rained. We made soup.' })
  await note.getByRole('button', { name: 'Not how I saw it' }).click()
  await maya.page.getByLabel('How did you see it?').fill('I like rain.')
  await maya.page.getByRole('button', { name: 'Keep my side' }).click()
  await expect(note.getByText('I like rain.')).toBeVisible()

  await sam.page.goto('/tonight')
  await sam.page
    .getByRole('link', { name: /Maya said how they saw it/ })
    .first()
    .click()
  await sam.page.getByRole('button', { name: 'Answer Maya' }).first().click()
  await sam.page.getByLabel('What do you want to say back?').fill('Thanks for telling me.')
  await sam.page.getByRole('button', { name: 'Send the answer' }).click()
  await expect.poll(() => sam.page.evaluate(WAITING)).toBe(0)
  await sam.context.close()

  await maya.page.goto('/mine/written')
  await expect(maya.page.getByText('“Thanks for telling me.”').first()).toBeVisible()
  await maya.page.getByText('Full note', { exact: true }).click()
  await expect(maya.page.getByText('Maya was sad about the rain. We made soup.')).toBeVisible()
  await maya.context.close()
})

test('how it is going is two taps, and what is for just me stays there', async ({ browser }) => {
  const maya = await someone(browser, attune.address, { name: 'youngperson', password, ...PHONE })
  const { context, page } = maya
  await context.addInitScript(COUNT_DEEDS)
  await page.goto('/mine')
  await page.getByRole('link', { name: 'wobbly' }).waitFor()
  await page.evaluate(DEEDS)
  const began = Date.now()
  await page.getByRole('link', { name: 'wobbly' }).tap()
  await page.getByRole('button', { name: 'Done' }).tap()
  await expect(page.getByText(/Only you can see it|safe on this device/)).toBeVisible()
  expect(await page.evaluate(DEEDS)).toEqual({ taps: 2, keys: 0 })
  expect(Date.now() - began).toBeLessThan(8_000)
  await context.close()
})
