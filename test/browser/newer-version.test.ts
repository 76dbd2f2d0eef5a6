import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { type Attune, anAttune } from './attune.ts'
import { someone, theAppIsOnTheDevice } from './people.ts'
import { aSecondServer } from './second-server.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const at = { name: 'nightworker', password: 'attune-demo-home' }

let attune: Attune
let folder: string
let second: Awaited<ReturnType<typeof aSecondServer>>

test.beforeAll(async () => {
  attune = await anAttune('demo')
  folder = mkdtempSync(inProject('.tmp/pages-'))
  cpSync(inProject('dist/web'), folder, { recursive: true })
  second = await aSecondServer(attune, pathToFileURL(`${folder}/`))
})
test.afterAll(async () => {
  await second.end()
  rmSync(folder, { recursive: true, force: true })
  await attune.end()
})

/** The server gets a new release: another first script, and so another worker. */
function release(): void {
  const file = join(folder, 'service-worker.js')
  const worker = readFileSync(file, 'utf8')
    .replace(/"\/assets\/index-[^"]+\.js",?/, '')
    .replace(/const VERSION = "[^"]+"/, 'const VERSION = "the-next-one"')
  writeFileSync(file, worker)
  for (const packed of ['br', 'gz']) rmSync(`${file}.${packed}`, { force: true })
}

test('a newer version is said calmly, and never taken while somebody writes', async ({ browser }) => {
  const { context, page } = await someone(browser, second.address, at)
  await theAppIsOnTheDevice(page)
  await page.goto('/note')
  await page.getByRole('button', { name: 'Tobi' }).first().click()
  const field = page.getByLabel('What happened?')
  await field.fill('Halfway through a sentence')
  const news = page.getByText('A newer Attune is ready.')
  await expect(news).toHaveCount(0)
  release()
  await page.evaluate('navigator.serviceWorker.ready.then((one) => one.update()).then(() => undefined)')
  await expect(news).toBeVisible()
  await expect(field).toHaveValue('Halfway through a sentence')
  await page.getByRole('button', { name: 'Use it now' }).click()
  await expect(page.getByText('You are writing something.')).toBeVisible()
  await expect(field).toHaveValue('Halfway through a sentence')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText(/Saved on this|Everyone has it/)).toBeVisible()
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Use it now' }).click()
  await reloaded
  expect(await page.evaluate('caches.keys()')).toContain('the-next-one')
  await context.close()
})

test('Attune can be installed: the browser finds nothing missing', async ({ browser }) => {
  const { context, page } = await someone(browser, attune.address, at)
  await theAppIsOnTheDevice(page)
  const asked = await context.newCDPSession(page)
  const { installabilityErrors } = await asked.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await context.close()
})
