import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test'
import { type InputOf, methodOf, type Operation, type OutputOf } from '#platform/contract.ts'

/** Somebody with a device of their own. */
export interface Someone {
  context: BrowserContext
  page: Page
}

/** A phone in one hand at night. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A device that nobody has signed in on. */
export async function aDevice(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Someone> {
  const context = await browser.newContext({ baseURL: address, ...options })
  return { context, page: await context.newPage() }
}

/** Signs in by name and password, and waits for the first page. */
export async function signInAs(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !/^\/(sign-in)?$/.test(url.pathname))
}

/** Somebody on a device of their own, signed in. */
export async function someone(
  browser: Browser,
  address: string,
  { name, password, ...options }: BrowserContextOptions & { name: string; password: string },
): Promise<Someone> {
  const made = await aDevice(browser, address, options)
  await signInAs(made.page, name, password)
  return made
}

/** Asks the server what the page of whoever is signed in there could ask. Throws its words when it says no. */
export async function ask<Op extends Operation>(
  { context, page }: Someone,
  operation: Op,
  input: InputOf<Op>,
): Promise<OutputOf<Op>> {
  const { origin } = new URL(page.url())
  const path = `${origin}/api/${operation.name}`
  const answer =
    methodOf(operation) === 'GET'
      ? await context.request.get(path, { params: { input: JSON.stringify(input) } })
      : await context.request.post(path, { data: JSON.stringify(input), headers: sent(origin) })
  if (!answer.ok()) throw new Error(`${operation.name}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

function sent(origin: string) {
  return { origin, 'content-type': 'application/json' }
}

/** Until the pages lie on the device they would not open without a connection. */
export async function theAppIsOnTheDevice(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await expect.poll(() => page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true)
}
