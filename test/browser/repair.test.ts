import { randomUUID } from 'node:crypto'
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { recordHardMoment } from '#records/contract.ts'
import { readOpen } from '#repair/contract/open.ts'
import { type Attune, anAttune } from './attune.ts'
import { COUNT_DEEDS, DEEDS } from './in-page.ts'
import { ask, PHONE, type Someone, someone } from './people.ts'

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

/** A hard moment of a young person by name, told a moment ago by whoever is signed in there. */
async function aHardMoment(who: Someone, name: string) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === name)
  if (!child) throw new Error(`${name} does not live here.`)
  const words = 'Doors slammed after the call. Nobody was hurt.'
  const moment = {
    id: randomUUID(),
    childId: child.id,
    happenedAt: new Date().toISOString(),
    words,
    helped: [],
  }
  await ask(who, recordHardMoment, recordHardMoment.input.parse(moment))
  return { childId: child.id, momentId: moment.id }
}

/** What the shift still has to do after a hard moment. */
async function waits(who: Someone, { childId, momentId }: { childId: string; momentId: string }) {
  const { homes } = await ask(who, readMe, {})
  const [home] = homes
  if (!home) throw new Error('There is no home.')
  const { children } = await ask(who, readOpen, { homeId: home.id })
  const moment = children
    .find((one) => one.childId === childId)
    ?.moments.find((one) => one.momentId === momentId)
  return { talk: moment?.talk ?? 'done', goBack: moment?.goBack ?? false }
}

const cardOf = (page: Page) => page.getByRole('region', { name: 'After hard moments' })
const lineOf = (page: Page, name: string) =>
  cardOf(page)
    .getByRole('listitem')
    .filter({ hasText: `${name},` })

test('on a phone it takes two taps to keep whom Ellis wants, and the repair is told without a signal', async () => {
  const priya = await come('nightworker', PHONE)
  const { context, page } = priya
  const about = await aHardMoment(priya, 'Ellis')
  await page.goto('/tonight')
  const line = lineOf(page, 'Ellis')
  await expect(line.getByText('Not yet talked. Who does Ellis want?')).toBeVisible()
  const here = page.getByRole('region', { name: 'Who is here' }).locator('li, section')
  await expect(here.filter({ hasText: 'Ellis' }).first()).toContainText(
    'Safety plan, to be looked at again since',
  )
  await page.evaluate(DEEDS)
  await line.getByRole('button', { name: 'Ask Ellis' }).tap()
  await line.getByRole('button', { name: 'Leon' }).tap()
  await expect(line.getByText('Ellis chose Leon.')).toBeVisible()
  expect((await page.evaluate<{ taps: number }>(DEEDS)).taps).toBe(2)
  expect(await waits(priya, about)).toEqual({ talk: 'asked', goBack: true })

  await line.getByRole('button', { name: 'Tell that someone went back' }).tap()
  await context.setOffline(true)
  await line
    .getByLabel('What was said or done?')
    .fill('Sat on the stairs together. I said sorry for shouting.')
  await line.getByRole('button', { name: 'calm' }).tap()
  await line.getByText('All right', { exact: true }).tap()
  await line.getByRole('button', { name: 'Save' }).tap()
  await expect(cardOf(page).getByText('Saved on this tablet.')).toBeVisible()
  await expect(line.getByText('Waiting on this tablet. It sends itself when back online.')).toBeVisible()
  await context.setOffline(false)
  await expect.poll(async () => (await waits(priya, about)).goBack).toBe(false)
  await context.close()
})

test('by keyboard alone: from the hard moment on Tonight to a repair that is closed', async () => {
  const sam = await come('keyworker')
  const { context, page } = sam
  const about = await aHardMoment(sam, 'Tobi')
  await page.goto('/tonight')
  const line = lineOf(page, 'Tobi')
  await expect(line.getByText('Nobody has gone back yet.')).toBeVisible()
  await pressOn(page, 'link', /^Open what follows the hard moment of Tobi/)
  await expect(page.getByRole('heading', { name: 'Going back to Tobi' })).toBeVisible()
  await pressOn(page, 'button', 'Tell that someone went back')
  await pressOn(page, 'button', 'Save')
  await expect(page.getByRole('alert')).toBeFocused()
  await pressOn(page, 'link', 'Say what was said or done. A few words are enough.')
  await expect(page.getByLabel('What was said or done?')).toBeFocused()
  await page.keyboard.type('Tobi showed me the tower. I said it was not his fault.')
  await pressOn(page, 'button', 'Save')
  await expect(page.getByText('Sam went back to Tobi.')).toBeVisible()
  expect(await waits(sam, about)).toMatchObject({ goBack: false })
  await context.close()
})

/** Goes on with Tab until the thing has the focus, and presses Enter on it. */
async function pressOn(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first()
  for (let step = 0; step < 150; step += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Nobody comes to “${name}” by keyboard.`)
}
