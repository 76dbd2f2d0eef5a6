import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { readBeside } from '#collaboration/contract/beside.ts'
import { listMoments, listOpenMoments, readMoment } from '#hard-moments/contract/reading.ts'
import { readResults } from '#instruments/contract/results.ts'
import { readTogether } from '#key-work/contract/sessions.ts'
import { listChildren } from '#people/contract/children.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { readChronology } from '#records/contract.ts'
import { readReferrals } from '#relationships/contract/referrals.ts'
import { listMeetings } from '#review/contract/meeting-list.ts'
import { readSourcing } from '#sourcing/contract/reading.ts'
import { type Attune, anAttune } from './attune.ts'
import { axeFaults } from './axe.ts'
import { FOCUSED, REACHABLE, TOO_WIDE } from './in-page.ts'
import { addressesInRoutes, pagesOf } from './page-list.ts'
import { aDevice, ask, type Someone, signInAs } from './people.ts'

const DEMO_PASSWORD = 'attune-demo-home'
const WIDTHS = [1280, 820, 390]
const LIGHTS = ['day', 'night'] as const

let attune: Attune
/** Addresses that were looked at in all widths; who comes there later sees them wide by day and narrow by night. */
const seen = new Set<string>()
/** What stands for the names in an address. */
let named: Record<string, string>

test.setTimeout(420_000)
// Each role by itself: it is the longest file, and the last to end.
test.describe.configure({ mode: 'parallel' })
test.beforeAll(async ({ browser }) => {
  attune = await anAttune('demo')
  const device = await aDevice(browser, attune.address)
  await signInAs(device.page, 'manager', DEMO_PASSWORD)
  named = await names(device)
  await device.context.close()
})
test.afterAll(() => attune.end())

async function names(manager: Someone): Promise<Record<string, string>> {
  const { children } = await ask(manager, listChildren, {})
  const childId = children.find(({ knownAs }) => knownAs === 'Maya')?.id ?? ''
  const { meetings } = await ask(manager, listMeetings, {})
  const meetingId = meetings.find((one) => one.childId === childId)?.id ?? ''
  const { moments } = await ask(manager, listMoments, { childId: ChildId.parse(childId) })
  const momentId = moments.find(({ kinds }) => kinds.includes('hold'))?.momentId ?? ''
  const { measures } = await ask(manager, readMoment, { childId: ChildId.parse(childId), about: momentId })
  const { sessions } = await ask(manager, readTogether, { childId: ChildId.parse(childId) })
  const sourcing = await ask(manager, readSourcing, { childId: ChildId.parse(childId) })
  const { results } = await ask(manager, readResults, { childId: ChildId.parse(childId) })
  return {
    ':childId': childId,
    ':meetingId': meetingId,
    ':number': '1',
    ':momentId': momentId,
    ':measureId': measures[0]?.id ?? '',
    ':sideId': await aSideOf(manager, childId),
    ':sessionId': sessions[0]?.id ?? '',
    ':instrument': 'session-check',
    ':resultId': results.find(({ hasAnswers }) => hasAnswers)?.id ?? '',
    ':sourcingNeedId': sourcing.needs[0]?.id ?? '',
    ...(await ofTheHome(manager)),
  }
}

/** What is of the home: a referral, and a hold that is not finished, which whoever comes for a shift finds too. */
async function ofTheHome(manager: Someone): Promise<Record<string, string>> {
  const { children } = await ask(manager, listChildren, {})
  const homeId = children.find(({ home }) => home)?.home?.id ?? HomeId.parse('')
  const { referrals } = await ask(manager, readReferrals, { homeId })
  const { moments } = await ask(manager, listOpenMoments, { homeId })
  const one = moments.find(({ kinds }) => kinds.includes('hold'))
  if (!one) throw new Error('No hold is open.')
  const { measures } = await ask(manager, readMoment, { childId: one.childId, about: one.momentId })
  return {
    ':homeId': homeId,
    ':referralId': referrals[0]?.id ?? '',
    ':openChildId': one.childId,
    ':openMomentId': one.momentId,
    ':openMeasureId': measures[0]?.id ?? '',
  }
}

/** Something that Maya said beside a note. */
async function aSideOf(manager: Someone, inStory: string): Promise<string> {
  const childId = ChildId.parse(inStory)
  const { entries } = await ask(manager, readChronology, { childId, kind: 'own-words' })
  const abouts = entries.filter(({ kind }) => kind === 'collaboration.my-side').map(({ about }) => about)
  const { beside } = await ask(manager, readBeside, { childId, abouts: abouts.slice(0, 60) })
  const sides = beside.flatMap((one) => one.sides)
  return sides.find(({ isRight }) => !isRight)?.id ?? ''
}

test('every page that the routes name is looked at', () => {
  const looked = Object.values(pagesOf).flat()
  const plain = new Set(looked.map((one) => one.split('?')[0]))
  expect(addressesInRoutes().filter((one) => !plain.has(one))).toEqual([])
})

for (const [role, pages] of Object.entries(pagesOf)) {
  test(`${role}: every page can be read, reached by keyboard and fits, by day and by night`, async ({
    browser,
  }) => {
    const device = await aDevice(browser, attune.address, { reducedMotion: 'reduce' })
    if (role !== 'nobody') await signInAs(device.page, role, DEMO_PASSWORD)
    const faults: string[] = []
    for (const address of pages) faults.push(...(await lookAt(device, address)))
    await device.context.close()
    expect(faults).toEqual([])
  })
}

/** What is wrong with a page, each fault as a line. */
async function lookAt({ context, page }: Someone, address: string): Promise<string[]> {
  const all = !seen.has(address)
  seen.add(address)
  const faults: string[] = []
  const errors = listen(page)
  for (const light of LIGHTS) {
    const widths = all ? WIDTHS : light === 'day' ? [1280] : [390]
    await open(context, page, address, light)
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
      const where = `${address} ${width} ${light}`
      const wide = await page.evaluate<string>(TOO_WIDE)
      if (wide) faults.push(`${where}: ${wide}`)
      faults.push(
        ...(await axeFaults(page, light === 'day' && width !== 820)).map((one) => `${where}: ${one}`),
      )
    }
    if (light === 'day' && all)
      faults.push(...(await byKeyboard(page)).map((fault) => `${address}: ${fault}`))
  }
  return [...faults, ...errors().map((error) => `${address}: ${error}`)]
}

async function open(context: BrowserContext, page: Page, address: string, light: string): Promise<void> {
  const path = address.replaceAll(/:\w+/g, (name) => named[name] ?? name)
  await context.addInitScript(`localStorage.setItem('attune-light', '${light}')`)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  await expect(page.locator('.at-loading')).toHaveCount(0)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** Gathers what the console says while a page is looked at. Nobody is known at the door, and the browser notes that. */
function listen(page: Page): () => string[] {
  const errors: string[] = []
  const onConsole = (message: {
    type: () => string
    text: () => string
    location: () => { url: string }
  }) => {
    if (message.type() !== 'error') return
    const { url } = message.location()
    if (url.includes('/api/people.readMe') && message.text().includes('401')) return
    errors.push(`console: ${message.text()} ${url}`)
  }
  const onError = (error: Error) => errors.push(`page: ${error.message}`)
  page.on('console', onConsole)
  page.on('pageerror', onError)
  return () => {
    page.off('console', onConsole)
    page.off('pageerror', onError)
    return errors
  }
}

interface Focused {
  place: number
  says: string
  seen: boolean
}

/** Six times Tab: each time the keyboard is somewhere else, and one sees where. */
async function byKeyboard(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 800 })
  const places: (Focused | undefined)[] = []
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('Tab')
    places.push(await page.evaluate<Focused | undefined>(FOCUSED))
  }
  const found = places.filter((one) => one !== undefined)
  const unseen = found.filter((one) => !one.seen).map(({ says }) => `keyboard: not seen on ${says}`)
  const moved = new Set(found.map(({ place }) => place)).size
  return moved >= Math.min(2, await page.evaluate<number>(REACHABLE))
    ? unseen
    : [...unseen, 'keyboard: it does not move']
}
