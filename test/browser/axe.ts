import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What depends on colours and places. */
const SIGHT = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/**
 * All rules by day on the widest and the narrowest screen. Night changes colours and nothing else, and the
 * width between is one of the two others: there what can differ is asked.
 */
export async function axeFaults(page: Page, whole: boolean): Promise<string[]> {
  const asked = new AxeBuilder({ page })
  const { violations } = await (whole ? asked.withTags(RULES) : asked.withRules(SIGHT)).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}
