import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { type Attune, anAttune } from './attune.ts'
import { ask, PHONE, someone } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

/** The card of what is looked for, by its name. */
const cardOf = (page: Page, name: string) => page.getByRole('region', { name })

/** The forms open behind the likeliest step. */
async function step(page: Page, card: string, name: string) {
  const here = cardOf(page, card)
  const button = here.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await here.getByText('More steps').click()
  await button.click()
  return here.getByRole('form', { name })
}

test('from a wish to the first hour: asked, answered by the social worker on a phone, confirmed, started', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const { children } = await ask(sam, listChildren, {})
  const maya = children.find(({ knownAs }) => knownAs === 'Maya')
  const address = `/children/${maya?.id}/sourcing`
  const { page } = sam

  await page.goto(address)
  await page.getByRole('button', { name: 'Look for something' }).click()
  await page.getByLabel('What is looked for?').selectOption('art-therapy')
  await page.getByLabel('What is it for?').fill('To say with paint what has no words yet.')
  // Who leaves the page finds the words again.
  await page.getByRole('link', { name: 'Tracks' }).click()
  await expect(page.getByLabel('What is it for?')).toHaveCount(0)
  await page.getByRole('link', { name: 'School and therapy' }).click()
  await page.getByRole('button', { name: 'Look for something' }).click()
  await expect(page.getByLabel('What is it for?')).toHaveValue('To say with paint what has no words yet.')
  await page.getByLabel('What does it come from?').selectOption({ label: 'Plan: Feeling safe at bedtime' })
  await page.getByLabel('Who wishes for it?').fill('Maya')
  await page.getByRole('button', { name: 'Save' }).click()

  const found = await step(page, 'Art therapy', 'Add someone we found')
  await found.getByLabel('Who is it?').fill('Lantern Arts')
  await found.getByRole('button', { name: 'Save' }).click()
  const asked = await step(page, 'Art therapy', 'Ask for approval')
  await asked.getByLabel('Who was asked?').fill('Dawn')
  await asked.getByRole('button', { name: 'Save' }).click()
  await expect(cardOf(page, 'Art therapy').getByText('Dawn was asked to approve Lantern Arts.')).toBeVisible()

  const dawn = await someone(browser, attune.address, { name: 'socialworker', password, ...PHONE })
  await dawn.page.goto(address)
  const theirs = cardOf(dawn.page, 'Art therapy')
  await theirs.getByRole('button', { name: /^Write the answer/ }).click()
  await theirs.getByRole('button', { name: 'Save' }).click()
  await expect(theirs.getByText('Dawn approved it.')).toBeVisible()
  await dawn.context.close()

  const jo = await someone(browser, attune.address, { name: 'manager', password })
  await jo.page.goto(address)
  const toConfirm = cardOf(jo.page, 'Art therapy')
  for (const left of [4, 3, 2]) {
    await toConfirm
      .getByRole('button', { name: /^Confirm: / })
      .first()
      .click()
    await toConfirm.getByLabel('What shows it?').fill('Seen on paper.')
    await toConfirm.getByRole('button', { name: 'Confirm', exact: true }).click()
    await expect(toConfirm.getByLabel('What shows it?')).toHaveCount(0)
    await expect(toConfirm.getByRole('button', { name: /^Confirm: / })).toHaveCount(left)
  }
  await jo.context.close()

  await page.goto(address)
  const started = await step(page, 'Art therapy', 'It has started')
  await started.getByLabel('With which person?').fill('Noa Brandt')
  await started.getByLabel('How often?').fill('Fridays at three')
  await started.getByRole('button', { name: 'Save' }).click()
  await expect(started.getByRole('alert')).toContainText('Say why it starts all the same.')
  await started.getByLabel('Why does it start all the same?').fill('Her supervisor is away until Monday.')
  await started.getByRole('button', { name: 'Save' }).click()
  const card = cardOf(page, 'Art therapy')
  await expect(card.getByText('Started with Noa Brandt, Fridays at three.')).toBeVisible()
  await expect(card.getByText(/^Still open: Someone with the right skills/)).toBeVisible()

  await card.getByRole('link', { name: 'Referral letter: Art therapy' }).click()
  const paper = page.getByRole('article', { name: 'The letter' })
  await expect(paper).toContainText('To say with paint what has no words yet.')
  await expect(paper).not.toContainText('What they like')
  await page.getByRole('checkbox', { name: 'What they like' }).check()
  await expect(paper).toContainText('What they like')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the letter' }).click()
  expect((await download).suggestedFilename()).toMatch(/^referral-\d{4}-\d\d-\d\d\.pdf$/)
  await page.getByRole('button', { name: /^Who got it/ }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Lantern Arts got it by post/)).toBeVisible()
  await sam.context.close()
})
