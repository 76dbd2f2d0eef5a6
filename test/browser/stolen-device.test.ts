import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { searchChronology } from '#records/contract.ts'
import { readShiftCards } from '#response/contract/shift-cards.ts'
import { aProfile, type Profile } from './a-profile.ts'
import { type Attune, anAttune } from './attune.ts'
import { KEPT, plantInTheClear, WAITING } from './in-page.ts'
import { ask, type Someone, signInAs, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'
const name = 'nightworker'
const PIN = '135790'
const WRONG = '975312'
const PLANTED = 'pangolin under the gooseberries'
const SECOND = 'lynx behind the rhubarb'
const CONTROL = 'control-armadillo-in-the-clear'

let attune: Attune
let profile: Profile

test.beforeAll(async () => {
  attune = await anAttune('demo')
  profile = aProfile(attune.address)
})
test.afterAll(async () => {
  profile.remove()
  await attune.end()
})

async function tap(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

async function writeNote(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Tobi' }).first().click()
  await page.getByLabel('What happened?').fill(words)
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
}

/** Sentences of the children’s plans that lie on the device for reading. */
async function secretsOf(who: Someone): Promise<string[]> {
  const [home] = (await ask(who, readMe, {})).homes
  const { cards } = await ask(who, readShiftCards, { homeId: home?.id ?? '' })
  return [...JSON.stringify(cards).matchAll(/"([A-Z][^"\\]{24,80})"/g)].map(([, words = '']) => words)
}

async function timesTold(who: Someone, words: string): Promise<number> {
  const { children } = await ask(who, listChildren, {})
  const childId = children.find(({ knownAs }) => knownAs === 'Tobi')?.id
  const asked = searchChronology.input.parse({ childId, words, kind: 'everything' })
  return (await ask(who, searchChronology, asked)).entries.length
}

test('a finder of the device reads nothing, its person reads tonight without a signal, and nothing written is lost', async () => {
  let secrets: string[] = []
  await test.step('online: a PIN is set, and tonight is kept', async () => {
    const context = await profile.open()
    const [page = await context.newPage()] = context.pages()
    await signInAs(page, name, password)
    await theAppIsOnTheDevice(page)
    secrets = await secretsOf({ context, page })
    expect(secrets.length).toBeGreaterThan(5)
    await page.goto('/my-pin')
    await tap(page, PIN)
    await expect(page.getByText('The same six digits again')).toBeVisible()
    await tap(page, PIN)
    await expect(page.getByText('This device lets you read tonight')).toBeVisible()
    await page.goto('/tonight')
    await expect.poll(() => page.evaluate(KEPT)).toBeGreaterThan(6)
    await page.goto('/note')
    await expect(page.getByRole('button', { name: 'Tobi' }).first()).toBeVisible()
    await context.setOffline(true)
    await writeNote(page, `Tobi drew a ${PLANTED}.`)
    await page.evaluate(plantInTheClear(CONTROL))
    // The browser writes out in its own time what pages have put into place: what is planted last is there last.
    await expect
      .poll(() => profile.filesHolding(`local ${CONTROL}`).length, { timeout: 90_000 })
      .toBeGreaterThan(0)
    profile.killHard()
    await context.close().catch(() => undefined)
  })

  await test.step('what was in the clear is found, and nothing else', async () => {
    for (const control of ['local', 'cached', 'stored']) {
      expect(profile.filesHolding(`${control} ${CONTROL}`), control).not.toEqual([])
    }
    for (const words of [PLANTED, ...secrets]) expect(profile.filesHolding(words), words).toEqual([])
  })

  await test.step('without a signal it opens on tonight, with the digits', async () => {
    const context = await profile.open()
    const [page = await context.newPage()] = context.pages()
    await context.setOffline(true)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Hello, Priya' })).toBeVisible()
    await tap(page, WRONG)
    await expect(page.getByText('That PIN is not right. 4 more tries.')).toBeVisible()
    await tap(page, PIN)
    await expect(page.getByText(/^As of \d/).first()).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/tonight')
    await expect(page.getByText('Tobi').first()).toBeVisible()
    expect(await page.evaluate(WAITING)).toBe(1)
    await page.getByRole('button', { name: 'Quick note' }).first().click()
    await writeNote(page, `We saw a ${SECOND}.`)
    expect(await page.evaluate(WAITING)).toBe(2)
    await sleep(1_000)
    profile.killHard()
    await context.close().catch(() => undefined)
    for (const words of [PLANTED, SECOND, ...secrets]) expect(profile.filesHolding(words), words).toEqual([])
  })

  await test.step('after twelve hours nothing opens, nor when the clock is set back', async () => {
    const context = await profile.open()
    const [page = await context.newPage()] = context.pages()
    await context.setOffline(true)
    const now = Date.now()
    await page.clock.setSystemTime(now + 12.1 * 3_600_000)
    await page.goto('/')
    await tap(page, PIN)
    await expect(page.getByText('older than twelve hours')).toBeVisible()
    await page.clock.setSystemTime(now)
    await page.goto('/')
    await tap(page, PIN)
    await expect(page.getByText('The clock of this device has gone back.')).toBeVisible()
    await page.clock.setSystemTime(now + 12.2 * 3_600_000)
    await page.goto('/')
    for (const says of [
      '4 more tries',
      '3 more tries',
      '2 more tries',
      'One more try',
      'That was five tries.',
    ]) {
      await tap(page, WRONG)
      await expect(page.getByText(says)).toBeVisible()
    }
    await page.goto('/')
    await expect(page.getByText('nothing is kept here to read')).toBeVisible()
    await context.close()
  })

  await test.step('with a signal everything that was written goes out, once', async () => {
    const context = await profile.open()
    const [page = await context.newPage()] = context.pages()
    await signInAs(page, name, password)
    await expect.poll(() => page.evaluate(WAITING)).toBe(0)
    const who = { context, page }
    expect([await timesTold(who, 'pangolin'), await timesTold(who, 'rhubarb')]).toEqual([1, 1])
    await context.close()
    for (const words of [PLANTED, SECOND]) expect(profile.filesHolding(words), words).toEqual([])
  })
})
