import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { aTablet, comeIn } from './a-tablet.ts'
import { type Attune, anAttune } from './attune.ts'
import { KEPT_COPIES, WAITING, WHAT_IS_HERE } from './in-page.ts'
import { ask, PHONE, someone, theAppIsOnTheDevice } from './people.ts'

const password = 'attune-demo-home'
const PLANTED = 'otter under the ice'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

async function tap(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

async function choosePin(page: Page, pin: string): Promise<void> {
  await page.goto('/my-pin')
  await tap(page, pin)
  await expect(page.getByText('The same six digits again')).toBeVisible()
  await tap(page, pin)
  await expect(page.getByText('This device lets you read tonight')).toBeVisible()
}

const keptHere = (page: Page) => page.evaluate<string>(KEPT_COPIES)

test('what was being answered on the tablet is there after a reload without a signal, and the next person finds nothing', async ({
  browser,
}) => {
  const tablet = await aTablet(browser, attune.address)
  const { context, page } = tablet
  await comeIn(page, 'Priya', '135790')
  await theAppIsOnTheDevice(page)
  const { children } = await ask(tablet, listChildren, {})
  const tobi = children.find(({ knownAs }) => knownAs === 'Tobi')?.id
  const form = `/children/${tobi}/measures/session-check`
  const words = page.getByLabel('Was there something that did not fit?', { exact: true })

  await test.step('without a signal it is kept on the device, closed', async () => {
    await page.goto(form)
    await expect(words).toBeVisible()
    await expect.poll(() => keptHere(page)).toContain('instruments.readForm')
    await context.setOffline(true)
    await words.fill(`He talked of the ${PLANTED}.`)
    await page.getByRole('radio', { name: '7', exact: true }).first().check()
    await expect(page.getByText(/kept on this device, closed, for twelve hours/)).toBeVisible()
    await expect.poll(() => keptHere(page)).toContain('instruments.answering')
    expect(await keptHere(page)).not.toContain(PLANTED)
  })

  await test.step('a reload without a signal asks for the digits, and the answers are there', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Hello, Priya' })).toBeVisible()
    await tap(page, '135790')
    await expect(words).toHaveValue(`He talked of the ${PLANTED}.`)
    await expect(page.getByRole('radio', { name: '7', exact: true }).first()).toBeChecked()
  })

  await test.step('the next person on the tablet finds nothing of it', async () => {
    await page.getByRole('button', { name: 'Somebody else' }).click()
    await expect(page).toHaveURL(/sign-in/)
    await context.setOffline(false)
    await page.goto('/sign-in')
    await comeIn(page, 'Sam', '246801')
    await page.goto(form)
    await expect(words).toHaveValue('')
    const here = await page.evaluate<Record<string, string>>(WHAT_IS_HERE)
    for (const [where, found] of Object.entries(here)) expect(`${where}: ${found}`).not.toContain(PLANTED)
    expect(await keptHere(page)).not.toContain(PLANTED)
    await page.getByRole('button', { name: 'Somebody else' }).click()
    await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible()
  })

  await test.step('whoever gave them goes on with them, and then they are with the server alone', async () => {
    await comeIn(page, 'Priya', '135790')
    await page.goto(form)
    await expect(page.getByText('Answers from before')).toBeVisible()
    await tap(page, '135790')
    await expect(words).toHaveValue(`He talked of the ${PLANTED}.`)
    await expect(page.getByText(/· Kept$/)).toBeVisible()
    await expect.poll(() => keptHere(page)).not.toContain('instruments.answering')
  })
  await context.close()
})

test('a young person’s answers are there after a reload without a signal, and are handed in when it is back', async ({
  browser,
}) => {
  const { context, page } = await someone(browser, attune.address, {
    ...{ name: 'youngperson', password, viewport: PHONE.viewport },
  })
  await theAppIsOnTheDevice(page)
  await page.goto('/mine/pin')
  await tap(page, '975312')
  await expect(page.getByText('The same six digits again')).toBeVisible()
  await tap(page, '975312')
  await expect(page.getByText('your answers open again without a signal')).toBeVisible()
  await page.goto('/mine/forms/session-check')
  await page.getByRole('button', { name: 'OK, start' }).click()
  for (const name of ['instruments.readForm', 'instruments.readMyForms', 'people.readMe']) {
    await expect.poll(() => keptHere(page), { message: name }).toContain(name)
  }
  await context.setOffline(true)
  await page.getByRole('radio', { name: '8', exact: true }).check()
  await expect(page.getByText(/only you can open it/)).toBeVisible()
  await page.reload()
  await tap(page, '975312')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Question 2 of 5')).toBeVisible()
  await page.getByRole('button', { name: 'Back', exact: true }).last().click()
  await expect(page.getByRole('radio', { name: '8', exact: true })).toBeChecked()
  for (let at = 1; at <= 5; at += 1) await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  expect(await page.evaluate(WAITING)).toBe(1)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  await context.close()
})

test('a visitor who was being signed in is there after a reload without a signal', async ({ browser }) => {
  const { context, page } = await aTablet(browser, attune.address)
  await comeIn(page, 'Priya', '135790')
  await theAppIsOnTheDevice(page)
  await page.goto('/visitors')
  for (const name of ['people.readMe', 'people.listChildren']) {
    await expect.poll(() => keptHere(page), { message: name }).toContain(name)
  }
  await expect(page.getByRole('button', { name: 'Sign a visitor in' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign a visitor in' }).click()
  const name = page.getByLabel('Name of the visitor')
  await name.fill(`Mr Kirk of the ${PLANTED}`)
  await expect.poll(() => keptHere(page)).toContain('shift.visitor')
  const withName = await keptHere(page)
  expect(withName).not.toContain(PLANTED)
  await page.getByRole('radio', { name: 'Professional' }).check()
  await expect.poll(() => keptHere(page)).not.toBe(withName)
  await page.reload()
  await tap(page, '135790')
  await expect(name).toHaveValue(`Mr Kirk of the ${PLANTED}`)
  await expect(page.getByRole('radio', { name: 'Professional' })).toBeChecked()
  await page.getByLabel('Why they come').fill('The boiler')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(name).toBeHidden()
  expect(await page.evaluate(WAITING)).toBe(1)
  await expect.poll(() => keptHere(page)).not.toContain('shift.visitor')
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(WAITING)).toBe(0)
  await page.reload()
  await expect(page.getByText(`Mr Kirk of the ${PLANTED}`)).toBeVisible()
  await expect(name).toBeHidden()
  await context.close()
})

test('who was being brought in from an agency is there after a reload, without what opens their sign-in', async ({
  browser,
}) => {
  const { context, page } = await someone(browser, attune.address, { name: 'manager', password })
  await choosePin(page, '864203')
  await page.goto('/rota')
  await page.getByRole('button', { name: 'Bring in an agency worker' }).click()
  const name = page.getByLabel('Full name')
  await name.fill('Noor Haddad')
  await page.getByLabel('Sign-in name').fill('noor')
  await page.getByLabel('First password').fill('three words to keep')
  await expect.poll(() => keptHere(page)).toContain('shift.agency')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Words from before' })).toBeVisible()
  await tap(page, '864203')
  await expect(name).toHaveValue('Noor Haddad')
  await expect(page.getByLabel('Sign-in name')).toHaveValue('noor')
  await expect(page.getByLabel('First password')).toHaveValue('')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(name).toBeHidden()
  await expect.poll(() => keptHere(page)).not.toContain('shift.agency')
  await context.close()
})

test('somebody brought in from an agency is not there to be brought in again where the page was left while it was sent', async ({
  browser,
}) => {
  const { context, page } = await someone(browser, attune.address, { name: 'manager', password })
  await choosePin(page, '864203')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/shift.bringAgencyWorkerIn', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/rota')
  await page.getByRole('button', { name: 'Bring in an agency worker' }).click()
  await page.getByLabel('Full name').fill('Ines Moreau')
  await page.getByLabel('The name people use').fill('Ines')
  await page.getByLabel('The agency').fill('Harbour Care')
  await page.getByLabel('Sign-in name').fill('ines')
  await page.getByLabel('First password').fill('four words to keep well')
  await expect.poll(() => keptHere(page)).toContain('shift.agency')
  const sent = page.waitForRequest('**/api/shift.bringAgencyWorkerIn')
  const kept = page.waitForResponse('**/api/shift.bringAgencyWorkerIn')
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await sent
  await page.getByRole('link', { name: 'Visitors', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Sign a visitor in' })).toBeVisible()
  answer()
  expect((await kept).status()).toBe(200)
  await expect.poll(() => keptHere(page)).not.toContain('shift.agency')
  await page.getByRole('link', { name: 'Rota', exact: true }).first().click()
  await expect(page.getByRole('button', { name: 'Bring in an agency worker' })).toBeVisible()
  await expect(page.getByLabel('Full name')).toBeHidden()
  await context.close()
})

test('a note that was begun is there after a reload without a signal, closed to its writer, and is gone once it is saved', async ({
  browser,
}) => {
  const tablet = await aTablet(browser, attune.address)
  const { context, page } = tablet
  await comeIn(page, 'Priya', '135790')
  await theAppIsOnTheDevice(page)
  const words = page.getByLabel('What happened?')
  await page.goto('/note')
  await page.getByRole('button', { name: 'Tobi' }).click()
  for (const name of ['people.readMe', 'people.listChildren']) {
    await expect.poll(() => keptHere(page), { message: name }).toContain(name)
  }
  await context.setOffline(true)
  await words.fill(`We watched the ${PLANTED}.`)
  await expect.poll(() => keptHere(page)).toContain('records.note')
  expect(await keptHere(page)).not.toContain(PLANTED)

  await page.reload()
  await tap(page, '135790')
  await expect(words).toHaveValue(`We watched the ${PLANTED}.`)
  await expect(page.getByText(/You began this at \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Saved on this tablet.')).toBeVisible()
  await page.goto('/note')
  await tap(page, '135790')
  await page.getByRole('button', { name: 'Tobi' }).click()
  await expect(words).toHaveValue('')
  await expect(page.getByText(/You began this|you were writing/)).toBeHidden()
  await context.close()
})
