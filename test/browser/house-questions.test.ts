import { expect, type Page, test } from '@playwright/test'
import { readAsked, readHouse } from '#milieu/contract.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { HomeId } from '#platform/ids.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING } from './in-page.ts'
import { ask, PHONE, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a young person answers in their own space, stops, goes on, and is shown whom to tell', async ({
  browser,
}) => {
  const maya = await someone(browser, attune.address, { name: 'youngperson', password, ...PHONE })
  const { page } = maya

  await test.step('before the first question it says whose the answers are, and that nobody hears of them', async () => {
    await page.getByRole('link', { name: 'How it feels here' }).click()
    await expect(page.getByText('Nobody here can read it: not the grown-ups, not the manager.')).toBeVisible()
    await expect(page.getByText('if something is wrong, nobody will know it from here')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Say it in my words' })).toBeVisible()
  })

  await test.step('an answer that says they are not safe is met with ways to tell somebody, and goes nowhere by itself', async () => {
    await tap(page, 'Begin')
    await expect(page.getByRole('heading', { name: 'I feel safe in this house.' })).toBeVisible()
    await tap(page, 'Not at all')
    await expect(page.getByText('Nobody has been told.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Talk to someone now' })).toHaveAttribute(
      'href',
      '/mine/talk',
    )
    await tap(page, 'Not now, go on')
    await tap(page, 'Mostly')
  })

  await test.step('they stop, and go on where they were', async () => {
    await expect.poll(() => page.evaluate(WAITING)).toBe(0)
    await page.goto('/mine')
    await page.getByRole('link', { name: 'How it feels here' }).click()
    await tap(page, 'Go on')
    await expect(page.getByText('3 of 12')).toBeVisible()
    for (let nth = 3; nth <= 12; nth += 1) {
      await expect(page.getByText(`${nth} of 12`)).toBeVisible()
      await (nth === 5 ? tap(page, 'I’d rather not say') : tap(page, 'Very much'))
    }
    await page.getByLabel('What would you change first?').fill('A lock on the shed.')
    await expect(page.getByText('Nobody else reads it.')).toBeVisible()
    await tap(page, 'Done')
    await expect(page.getByText('It’s kept. Only you can see it.')).toBeVisible()
  })

  await test.step('they see what came out before, and what they themselves said then', async () => {
    await expect(page.getByRole('heading', { name: /^What came out in/ })).toBeVisible()
    await page
      .getByText(/^How it feels here, /)
      .first()
      .click()
    await expect(page.getByText('Say when you are late. Just say it.')).toBeVisible()
  })

  const [round] = (await ask(maya, readAsked, {})).rounds
  expect(round?.said).toHaveLength(12)
  expect(round?.said.find(({ question }) => question === '5')?.value).toBeNull()
  expect(round?.words).toEqual({ words: 'A lock on the shed.', shares: false })
  await maya.context.close()
})

test('a worker answers on the night shift without a signal', async ({ browser }) => {
  const priya = await someone(browser, attune.address, { name: 'nightworker', password, ...PHONE })
  const { context, page } = priya
  await page.goto('/tonight')
  await theAppIsOnTheDevice(page)
  await page.getByRole('region', { name: 'House pulse: about a minute' }).getByRole('link').click()
  await expect(page.getByText('Nobody can read it: not the manager, not your supervisor.')).toBeVisible()
  await context.setOffline(true)
  await tap(page, 'Begin')
  for (let nth = 1; nth <= 12; nth += 1) {
    await expect(page.getByText(`${nth} of 12`)).toBeVisible()
    await tap(page, 'Mostly')
  }
  await tap(page, 'Done')
  await expect(page.getByText('It’s safe on this device.')).toBeVisible()
  expect(await page.evaluate(WAITING)).toBe(12)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  await expect(page.getByText('It’s kept. Only you can see it.')).toBeVisible()
  await page.goto('/tonight')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: /House pulse/ })).toBeHidden()
  await context.close()
})

test('an adult sits beside a young person, and cannot open their answers again', async ({ browser }) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password, ...PHONE })
  const { page } = sam
  await page.goto('/house-pulse')
  await page.getByRole('link', { name: 'Tobi' }).click()
  await expect(page.getByText('You cannot open it again afterwards. Nobody can.')).toBeVisible()
  await tap(page, 'Tobi is ready')
  for (let nth = 1; nth <= 12; nth += 1) {
    await expect(page.getByText(`${nth} of 12`)).toBeVisible()
    await tap(page, 'Mostly')
  }
  await expect(page.getByText('It belongs to Tobi')).toBeVisible()
  await page.reload()
  await expect(button(page, 'Tobi is ready')).toBeVisible()
  await sam.context.close()
})

test('the manager sees both sides of the rounds that are over, nothing of the one that runs, and asks the team', async ({
  browser,
}) => {
  const jo = await someone(browser, attune.address, {
    ...{ name: 'manager', password },
    viewport: { width: 1280, height: 900 },
  })
  const { page } = jo
  await page.goto('/team')
  await page.getByRole('link', { name: /How it feels to live here/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How it feels to live here' })).toBeVisible()
  const pulse = page.getByRole('region', { name: 'Young people and adults, side by side' })

  await test.step('in a sentence, a picture and a table of the same', async () => {
    await expect(pulse.getByText('Young people: 4 of 4 answered.')).toBeVisible()
    await expect(pulse.getByText(/Furthest apart: “Adults do what they say they will.”/)).toBeVisible()
    await pulse.getByText('Table', { exact: true }).click()
    const row = pulse.getByRole('row', { name: /Adults do what they say they will/ })
    await expect(row).toContainText('(4 answered)')
    await expect(row).toContainText('(6 answered)')
    await expect(pulse.getByText('Say when you are late. Just say it.')).toBeVisible()
    await expect(pulse.getByText('Nothing really.')).toBeHidden()
  })

  await test.step('of the open round only when it ends', async () => {
    await expect(pulse.getByText(/A round is open until .* shows from/)).toBeVisible()
    const me = await ask(jo, readMe, {})
    const { rounds } = await ask(jo, readHouse, { homeId: HomeId.parse(me.homes[0]?.id) })
    expect(rounds[0]).toMatchObject({ kind: 'milieu-pulse', groups: [], words: [] })
    expect((await ask(jo, readAsked, {})).rounds).toEqual([])
  })

  await test.step('and asks the team', async () => {
    const team = page.getByRole('region', { name: 'How steady the team is' })
    await team.getByRole('button', { name: 'Ask the team' }).click()
    await expect(team.getByText(/A round is open until/)).toBeVisible()
  })
  await jo.context.close()
})
