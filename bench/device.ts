/**
 * `npm run bench -- device`: on a device with a slow processor (CPU throttled four times), how long from pressing
 * Save to the line that says the note is safe, without a signal, and how long a PIN takes to open what is kept.
 */
import { chromium, type Page } from '@playwright/test'
import { anAttune } from '../test/browser/attune.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../test/browser/chromium.ts'
import { SAVE_AND_MEASURE } from '../test/browser/in-page.ts'
import { someone, theAppIsOnTheDevice } from '../test/browser/people.ts'

const TIMES = 50
const SLOWER = 4

/** Milliseconds that the digits take to become a key, once, as the device does it. */
const OPEN_BY_PIN = (rounds: number) => `(async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const digits = new TextEncoder().encode('135790')
  const began = performance.now()
  const key = await crypto.subtle.importKey('raw', digits, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ${rounds} }
  await crypto.subtle.deriveKey(how, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  return performance.now() - began
})()`

/** Prints the medians. */
export async function deviceBench(rounds: number): Promise<void> {
  const attune = await anAttune('demo')
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    const at = { name: 'nightworker', password: 'attune-demo-home', viewport: { width: 390, height: 844 } }
    const { context, page } = await someone(browser, attune.address, at)
    await theAppIsOnTheDevice(page)
    await page.goto('/note')
    await page.getByRole('button', { name: 'Tobi' }).click()
    await context.setOffline(true)
    const slow = await context.newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const saved = await saveMany(page)
    const opened: number[] = []
    for (let times = 0; times < 5; times += 1) opened.push(await page.evaluate<number>(OPEN_BY_PIN(rounds)))
    console.log(`Saved on the device, CPU ${SLOWER} x slower: ${spread(saved)}`)
    console.log(`A PIN becomes a key (${rounds.toLocaleString('en-GB')} rounds): ${spread(opened)}`)
  } finally {
    await browser.close()
    await attune.end()
  }
}

async function saveMany(page: Page): Promise<number[]> {
  const took: number[] = []
  while (took.length < TIMES) {
    await page
      .getByLabel('What happened?')
      .fill(`He hummed while he drew, the ${took.length}th time tonight.`)
    took.push(await page.evaluate<number>(SAVE_AND_MEASURE))
    await page.getByRole('button', { name: 'Another note' }).click()
    await page.getByRole('button', { name: 'Tobi' }).click()
  }
  return took
}

function spread(took: readonly number[]): string {
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, of ${sorted.length}`
}
