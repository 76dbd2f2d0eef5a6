import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { readPlan } from '#response/contract/plan.ts'
import { type Attune, anAttune } from './attune.ts'
import { ask, type Someone, someone } from './people.ts'

const password = 'attune-demo-home'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

async function maya(who: Someone) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === 'Maya')
  if (!child) throw new Error('Maya does not live here.')
  return child.id
}

async function say(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(words)
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
}

async function putInForce(page: Page, because: string): Promise<void> {
  await page.getByRole('button', { name: 'Look at what changes' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Why the plan changes').fill(because)
  await drawer.getByRole('button', { name: 'Put it in force' }).click()
}

test('two people write one plan at the same time: both texts are kept, and a person decides', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password })
  const anna = await someone(browser, attune.address, { name: 'clinician', password })
  const childId = await maya(sam)
  const before = (await ask(sam, readPlan, { childId })).version?.number ?? 0
  for (const { page } of [sam, anna]) await page.goto(`/children/${childId}/plan/change`)
  await say(sam.page, 'What Maya says about it', 'ok. fridays till eleven')
  await say(anna.page, 'Early signs, line 1', 'Hums one note, and picks at her sleeve')
  await putInForce(sam.page, 'What Maya and Sam agreed about Fridays.')
  await expect(sam.page.getByRole('heading', { name: 'Maya’s plan', exact: true })).toBeVisible()

  const both = anna.page.getByRole('region', { name: 'Somebody has changed the plan since you began' })
  await expect(both).toBeVisible()
  await expect(both.getByText('What Maya and Sam agreed about Fridays.')).toBeVisible()
  await expect(both.getByText('ok. fridays till eleven')).toBeVisible()
  await expect(both.getByText(/Hums one note/)).toBeVisible()
  await expect(anna.page.getByRole('button', { name: 'Look at what changes' })).toBeDisabled()
  expect((await ask(anna, readPlan, { childId })).version?.number).toBe(before + 1)

  await both.getByRole('button', { name: 'Go on with mine, on top of theirs' }).click()
  await expect(anna.page.getByLabel('What Maya says about it', { exact: true })).toHaveValue(
    'ok. fridays till eleven',
  )
  await putInForce(anna.page, 'What Anna saw on Tuesday.')
  await expect(anna.page.getByRole('heading', { name: 'Maya’s plan', exact: true })).toBeVisible()
  const { version } = await ask(sam, readPlan, { childId })
  expect(version?.number).toBe(before + 2)
  expect(version?.plan.safety.earlySigns[0]).toBe('Hums one note, and picks at her sleeve')
  expect(version?.plan.boundaries.map(({ childSays }) => childSays)).toContain('ok. fridays till eleven')
})
