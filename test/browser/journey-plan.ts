import { expect, type Page } from '@playwright/test'
import { readPlan } from '#response/contract/plan.ts'
import { cast, go, type Journey, type Name } from './journey.ts'
import { ask } from './people.ts'

export const FIRST_HELP = 'Sit near, on the stairs'
export const SHORT = 'Sitting near'

/** The key worker writes the first plan: a need from the map, an idea of the library, the safety plan. */
export async function writePlan({ page }: { page: Page }, robin: string): Promise<void> {
  await page.goto(`/children/${robin}/plan`)
  await page.getByRole('link', { name: 'Start the plan' }).click()
  await addNeed(page)
  await takeIdea(page)
  await writeSafety(page)
  await page.getByRole('button', { name: 'Look at what changes' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Why the plan changes').fill('What the first map showed, and what Robin told us.')
  await drawer.getByRole('button', { name: 'Put it in force' }).click()
  await expect(page.getByRole('heading', { name: 'Robin’s plan' })).toBeVisible()
  await expect(page.getByText('Version 1', { exact: false }).first()).toBeVisible()
}

async function addNeed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a need' }).click()
  const drawer = page.getByRole('dialog', { name: 'A new need' })
  await drawer.getByLabel('The need, in a few words').fill('Feeling safe at bedtime')
  await drawer.getByLabel('In Robin’s own words').fill('nights are the hard part')
  await drawer.getByText('The map', { exact: true }).click()
  const shown = drawer.getByLabel('What the map shows')
  await expect(shown.getByRole('option', { name: /^Sleeping and waking: / })).toBeAttached()
  await shown.selectOption('sleeps-and-wakes')
  await drawer.getByRole('button', { name: 'Keep this need' }).click()
  await expect(page.getByRole('button', { name: 'Ideas for Feeling safe at bedtime' })).toBeVisible()
}

async function takeIdea(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ideas for Feeling safe at bedtime' }).click()
  const ideas = page.getByRole('dialog', { name: /^Ideas for/ })
  await ideas
    .getByRole('button', { name: /^Accept / })
    .first()
    .click()
  const drawer = page.getByRole('dialog', { name: 'A new response' })
  await drawer.getByLabel('Two or three words for the shift').fill(SHORT)
  await drawer.getByLabel('Try this first when it is hard').check()
  await drawer.getByLabel('How often').selectOption({ label: 'day' })
  await drawer.getByLabel('Who does it').fill('Nights')
  await page.keyboard.press('Tab')
  await drawer.getByLabel('Who decides about it').selectOption({ label: 'Idris' })
  await drawer.getByLabel('Who answers for it').selectOption({ label: 'Tove' })
  await drawer.getByRole('button', { name: 'Keep this response' }).click()
  await expect(drawer).toBeHidden()
}

async function writeSafety(page: Page): Promise<void> {
  const helps = page.getByRole('group', { name: 'What helps' })
  await helps.getByRole('button', { name: 'Add a line' }).click()
  await page.getByLabel('What helps, 1').fill(FIRST_HELP)
  await page.getByLabel('How, 1').fill('Few words. Wait.')
  const harder = page.getByRole('group', { name: 'What makes it harder' })
  await harder.getByRole('button', { name: 'Add a line' }).click()
  await page.getByLabel('What makes it harder, line 1').fill('Questions')
  await page.getByLabel('Who to bring').selectOption({ label: 'Idris' })
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
}

/** Robin reads the plan in their own space and says yes. */
export async function robinAgrees(journey: Journey): Promise<void> {
  const { page } = await go(journey, 'robin')
  await page.goto('/mine/plan')
  await page.getByRole('button', { name: 'Yes, I agree' }).click()
  await expect(page.getByText('You agreed to this plan.')).toBeVisible()
}

/** Each adult says yes on the plan page. */
export async function adultsAgree(journey: Journey, names: readonly Name[]): Promise<void> {
  for (const name of names) {
    const { page } = await go(journey, name)
    await page.goto(`/children/${journey.robin}/plan`)
    await page.getByRole('button', { name: /^I agree/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'I agree' }).click()
    const said = `${cast[name].name.split(' ')[0]} agrees`
    await expect(page.getByRole('list', { name: 'Who agrees' }).getByText(said)).toBeAttached()
  }
}

/** Who has said yes to the plan in force. */
export async function whoAgreed(journey: Journey): Promise<string[]> {
  const { version } = await ask(await go(journey, 'idris'), readPlan, { childId: journey.robin })
  const agreed = version?.agreements.filter(({ verdict }) => verdict === 'agrees') ?? []
  return agreed.map(({ knownAs }) => knownAs).toSorted()
}
