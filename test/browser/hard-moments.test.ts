import { randomUUID } from 'node:crypto'
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { listMoments, readMoment } from '#hard-moments/contract/reading.ts'
import { listChildren } from '#people/contract/children.ts'
import { recordHardMoment } from '#records/contract.ts'
import { type Attune, anAttune } from './attune.ts'
import { COUNT_DEEDS, DEEDS, WAITING } from './in-page.ts'
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

async function childCalled(who: Someone, name: string) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === name)
  if (!child) throw new Error(`${name} does not live here.`)
  return child.id
}

function deeds(page: Page): Promise<{ taps: number; keys: number }> {
  return page.evaluate(DEEDS)
}

/** Only the time of a hard moment of Kian's is kept, a minute ago. */
async function timeIsKept(who: Someone): Promise<{ childId: string; momentId: string }> {
  const childId = await childCalled(who, 'Kian')
  const id = randomUUID()
  const happenedAt = new Date(Date.now() - 60_000).toISOString()
  const moment = { id, childId, happenedAt, words: '', helped: [] }
  await ask(who, recordHardMoment, recordHardMoment.input.parse(moment))
  return { childId, momentId: id }
}

test('the first facts of a hard moment take five taps, and wait on the phone when there is no signal', async () => {
  const priya = await come('nightworker', PHONE)
  const { context, page } = priya
  const { childId, momentId } = await timeIsKept(priya)
  await page.goto(`/children/${childId}/hard-moments/${momentId}`)
  await expect(page.getByRole('button', { name: 'A cancelled visit' })).toBeVisible()
  await page.goto('/tonight')
  await theAppIsOnTheDevice(page)
  await page.getByRole('link', { name: /^Kian, \d\d:\d\d\. Write what happened/ }).waitFor()
  await deeds(page)
  const began = Date.now()
  await page.getByRole('link', { name: /^Kian, \d\d:\d\d\. Write what happened/ }).tap()
  await page.getByRole('button', { name: 'A cancelled visit' }).tap()
  await page.getByRole('button', { name: 'Walking' }).first().tap()
  await page.getByRole('button', { name: 'Calm' }).tap()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save what happened' }).tap()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  expect(await deeds(page)).toEqual({ taps: 5, keys: 0 })
  expect(Date.now() - began).toBeLessThan(90_000)
  await context.setOffline(false)
  await page.reload()
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  const kept = await ask(priya, readMoment, readMoment.input.parse({ childId, about: momentId }))
  expect(kept.facts).toMatchObject([{ ledTo: ['A cancelled visit'], helpedSays: ['Walking'], end: 'calm' }])
  await context.close()
})

test('the manager signs by keyboard alone, then confirms the talk on a phone, four taps from home', async () => {
  const jo = await come('manager')
  const childId = await childCalled(jo, 'Kian')
  const { moments } = await ask(jo, listMoments, listMoments.input.parse({ childId }))
  const about =
    moments.find(({ open }) => open.some(({ kind }) => kind.endsWith('sign-measure')))?.momentId ?? ''
  const { measures } = await ask(jo, readMoment, readMoment.input.parse({ childId, about }))
  const record = `/children/${childId}/holds/${measures[0]?.id}`
  await jo.page.goto(record)
  const spoken = jo.page.getByRole('checkbox', { name: 'I have spoken with Omar about it' })
  await spoken.waitFor()
  const reached = spoken.and(jo.page.locator(':focus'))
  for (let tabs = 0; tabs < 30 && (await reached.count()) === 0; tabs += 1) {
    await jo.page.keyboard.press('Tab')
  }
  await expect(spoken).toBeFocused()
  await jo.page.keyboard.press('Tab')
  await jo.page.keyboard.press('Enter')
  await expect(jo.page.getByRole('alert')).toContainText('Speak first, then sign.')
  await jo.page.getByRole('link', { name: 'Speak first, then sign.' }).press('Enter')
  await jo.page.keyboard.press('Space')
  await jo.page.keyboard.press('Enter')
  await expect(jo.page.getByText(/^Jo signed, /)).toBeVisible()
  await expect(spoken).toHaveCount(0)
  await jo.context.close()

  const phone = await come('manager', PHONE)
  await phone.page.goto('/home')
  const card = phone.page.getByRole('link', { name: /Talk with Kian about the hold/ })
  await card.waitFor()
  await deeds(phone.page)
  await card.tap()
  await phone.page.getByRole('checkbox', { name: 'I have talked with Kian about it' }).tap()
  await phone.page.getByRole('button', { name: 'Confirm the talk' }).tap()
  await expect(phone.page.getByText(/^Jo talked with them, /)).toBeVisible()
  expect((await deeds(phone.page)).taps).toBeLessThanOrEqual(4)
  await phone.context.close()
})
