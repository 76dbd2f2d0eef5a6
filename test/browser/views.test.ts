import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { listChildren } from '#people/contract/children.ts'
import { readPlan } from '#response/contract/plan.ts'
import { viewKinds } from '#response/views.ts'
import { type Attune, anAttune } from './attune.ts'
import { ask, type Someone, someone } from './people.ts'

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

/** The catalogue of fixed labels, as it stands in the source. */
function fixedLabels(): string[] {
  const catalogue = new URL('../../src/response/web/view-words.ts', import.meta.url)
  return [...readFileSync(catalogue, 'utf8').matchAll(/: '([^'\n]+)'/g)].map(([, words = '']) => words)
}

/** How often, and how well shown: the fixed words of the plan for what is kept there as figures. */
const FIGURES =
  /^(once|twice|\d+ times) a (day|week|month)$|^once$|^when needed$|^[ABC](: .+)?$|^\d+ \w+ \d{4}$/

/** Every text that a view shows, without the way back and what prints. */
const SHOWN = `(() => {
  const out = []
  const walk = document.createTreeWalker(document.querySelector('.at-view'), NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement, textContent } = walk.currentNode
    if (!parentElement.closest('.at-views-quiet, .at-view-paper') && textContent.trim()) out.push(textContent.trim())
  }
  return out
})()`

/** Every text in something, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

async function maya(who: Someone) {
  const { children } = await ask(who, listChildren, {})
  const child = children.find(({ knownAs }) => knownAs === 'Maya')
  if (!child) throw new Error('Maya does not live here.')
  return child.id
}

async function openView(page: Page, childId: string, view: string): Promise<void> {
  await page.goto(`/children/${childId}/plan/views?view=${view}`)
  await expect(page.locator('.at-view li').first()).toBeVisible()
}

test('what a view shows stands in the plan, and a line leads back to the response, the need and the map', async ({
  browser,
}) => {
  const sam = await someone(browser, attune.address, { name: 'keyworker', password: 'attune-demo-home' })
  const { page } = sam
  const childId = await maya(sam)
  const answer = await ask(sam, readPlan, { childId })
  const known = new Set([...textsIn(answer), ...fixedLabels()])
  for (const view of viewKinds) {
    await openView(page, childId, view)
    const shown = await page.evaluate<string[]>(SHOWN)
    expect(shown.length, view).toBeGreaterThan(3)
    expect(
      shown.filter((text) => !known.has(text) && !FIGURES.test(text)),
      view,
    ).toEqual([])
  }

  await openView(page, childId, 'shift')
  const line = page.locator('.at-view-line').filter({ hasText: 'Same five things, same order' })
  await line.locator('summary').click()
  await line.getByRole('link', { name: 'The response in the plan' }).click()
  await expect(page.locator('.at-plan-lit').getByText('Same five things, same order')).toBeInViewport()
  await openView(page, childId, 'shift')
  await line.locator('summary').click()
  await line.getByRole('link', { name: 'The need: Feeling safe at bedtime' }).click()
  const needs = page.getByRole('region', { name: 'What Maya needs' })
  await expect(needs.getByRole('button', { name: 'Feeling safe at bedtime', pressed: true })).toBeVisible()
  await openView(page, childId, 'shift')
  await line.locator('summary').click()
  await line
    .getByRole('link', { name: /^What showed it, on the map/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/understanding$/)
})
