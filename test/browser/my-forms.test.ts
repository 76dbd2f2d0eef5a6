import { expect, type Locator, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { type Attune, anAttune } from './attune.ts'
import { FOCUSED, WAITING } from './in-page.ts'
import { ask, PHONE, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

const next = (page: Page) => page.getByRole('button', { name: 'Next' })
const question = (page: Page, at: number) => page.getByText(`Question ${at} of 5`)

async function sizeOf(one: Locator): Promise<{ width: number; height: number }> {
  const box = await one.boundingBox()
  if (!box) throw new Error('It cannot be seen.')
  return box
}

test('the young person answers on a phone what somebody asks them, leaves out what they like, and goes on after a reload', async ({
  browser,
}) => {
  const maya = await someone(browser, attune.address, { name: 'youngperson', password, ...PHONE })
  const { context, page } = maya

  await test.step('a calm line in their home leads to who asks, why, and who reads it', async () => {
    await expect(page.getByText('Sam asks you something: Session Check')).toBeVisible()
    await page.getByRole('link', { name: 'Have a look' }).tap()
    await page.getByRole('link', { name: 'Session Check: Start' }).tap()
    await expect(page.getByText(/do more of what is good/)).toBeVisible()
    await expect(page.getByText(/^Sam, .* can read what you say\./)).toBeVisible()
    const start = await sizeOf(page.getByRole('button', { name: 'OK, start' }))
    const no = await sizeOf(page.getByRole('button', { name: 'I’d rather not' }))
    expect(no).toMatchObject({ width: start.width, height: start.height })
  })

  await test.step('every answer is a big target, and not to answer is as large as the others', async () => {
    await page.getByRole('button', { name: 'OK, start' }).tap()
    await expect(question(page, 1)).toBeVisible()
    const answers = page.locator('.ins-options > *')
    const heights = await Promise.all((await answers.all()).map(async (one) => (await sizeOf(one)).height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
    const none = await sizeOf(page.getByRole('button', { name: 'I don’t want to answer' }))
    expect(none.height).toBeGreaterThanOrEqual(Math.min(...heights))
    expect(none.width).toBeGreaterThanOrEqual((await sizeOf(answers.first())).width)
  })

  await test.step('what was said is there after a reload', async () => {
    await page.getByText('7', { exact: true }).tap()
    await next(page).tap()
    await expect(question(page, 2)).toBeVisible()
    const kept = page.waitForResponse((one) => one.url().endsWith('/api/instruments.saveAnswers'))
    await page.getByRole('button', { name: 'I don’t want to answer' }).tap()
    await kept
    await page.reload()
    await page.getByRole('button', { name: 'Go on' }).tap()
    await expect(question(page, 3)).toBeVisible()
    await page.getByRole('button', { name: 'Back', exact: true }).last().tap()
    await expect(page.getByRole('button', { name: 'I don’t want to answer' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.getByRole('button', { name: 'Back', exact: true }).last().tap()
    await expect(page.getByRole('radio', { name: '7' })).toBeChecked()
  })

  await test.step('it is handed in without a signal, and they can read it again', async () => {
    for (const at of [1, 2, 3, 4, 5]) {
      await expect(question(page, at)).toBeVisible()
      await next(page).tap()
    }
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Hand it in' }).tap()
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
    expect(await page.evaluate(WAITING)).toBe(1)
    await context.setOffline(false)
    await expect.poll(() => page.evaluate(WAITING)).toBe(0)
    await expect(page.getByRole('link', { name: 'Talk to someone', exact: true })).toBeVisible()
    await page.goto('/mine/forms')
    await expect(page.getByText('Nobody asks you anything right now.')).toBeVisible()
    await page
      .getByRole('link', { name: /Look at it/ })
      .first()
      .tap()
    await expect(page.getByText('I was listened to.')).toBeVisible()
    await expect(page.getByText('Skipped: Did not want to')).toBeVisible()
    await expect(page.getByText(/Mean|score/i)).toHaveCount(0)
  })
  await context.close()
})

test('an adult asks, and the young person says by keyboard that they would rather not, and why', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { children } = await ask(sam, listChildren, {})
  const maya = children.find(({ knownAs }) => knownAs === 'Maya')?.id
  const measures = `/children/${maya}/measures`

  await test.step('the key worker asks with a sentence for what', async () => {
    await sam.page.goto(measures)
    await sam.page.getByRole('button', { name: 'Ask Maya to answer it themself: Congruence Check' }).click()
    await sam.page.getByRole('button', { name: 'Ask Maya', exact: true }).click()
    await expect(
      sam.page.getByRole('link', { name: 'Say what it is for, in a sentence for them.' }),
    ).toBeVisible()
    await sam.page.getByLabel('What it is for, in words for Maya').fill('To see where we think alike.')
    await sam.page.getByRole('button', { name: 'Ask Maya', exact: true }).click()
    await expect(sam.page.getByText(/^Sam asked Maya on/)).toBeVisible()
  })

  await test.step('no is said with keys alone, and the words stay', async () => {
    const { context, page } = await someone(browser, attune.address, {
      ...{ name: 'youngperson', password, viewport: PHONE.viewport },
    })
    await theAppIsOnTheDevice(page)
    await page.goto('/mine/forms')
    await expect(page.getByRole('link', { name: 'Congruence Check: Start' })).toBeVisible()
    await tabTo(page, /Congruence Check: Start/)
    await page.keyboard.press('Enter')
    await expect(page.getByText('To see where we think alike.')).toBeVisible()
    await tabTo(page, /I’d rather not/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^TEXTAREA/)
    await page.keyboard.type('We did this last week.')
    await tabTo(page, /Tell Sam/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'That’s OK' })).toBeFocused()
    await expect.poll(() => page.evaluate(WAITING)).toBe(0)
    await context.close()
  })

  await test.step('the key worker reads that, and can ask another day', async () => {
    await sam.page.goto(measures)
    await expect(sam.page.getByText(/^Maya would rather not, .*: “We did this last week\.”$/)).toBeVisible()
  })
  await sam.context.close()
})

/** Presses Tab until the keyboard is there, and sees that one sees it. */
async function tabTo(page: Page, says: RegExp): Promise<void> {
  for (let times = 0; times < 40; times += 1) {
    await page.keyboard.press('Tab')
    const at: unknown = await page.evaluate(FOCUSED)
    if (!isPlace(at) || !says.test(at.says)) continue
    expect(at.seen, at.says).toBe(true)
    return
  }
  throw new Error(`The keyboard does not come to ${says}.`)
}

function isPlace(at: unknown): at is { says: string; seen: boolean } {
  return at !== null && typeof at === 'object' && 'says' in at && typeof at.says === 'string' && 'seen' in at
}
