import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { asApplication } from '#app/server/reach-database.ts'
import { webApp } from '#app/server/web-app.ts'
import { openPool } from '#platform/server/database.ts'
import { joinEmbedded } from '#platform/server/embedded/embedded.ts'
import { secretOf } from '#platform/server/secret.ts'
import { anAttune } from '../test/browser/attune.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../test/browser/chromium.ts'
import { WAITING } from '../test/browser/in-page.ts'
import { signInAs, theAppIsOnTheDevice } from '../test/browser/people.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const COMMIT = 'c6a5db1'
const PORT = 3967
const NOTES = ['of the old client, one', 'of the old client, two', 'of the old client, three'] as const

/**
 * The client of the release before, as it was, in a browser, against today's server: what it writes without a
 * signal is kept, before and after today's client has come to the device. Answers the exit code.
 */
export async function previousClientDrill(): Promise<number> {
  const old = buildPrevious()
  build(root)
  const attune = await anAttune('demo')
  const database = await joinEmbedded(attune.data)
  if (!database) throw new Error('The database does not run.')
  const secret = secretOf({ folder: attune.data, secret: undefined })
  const pool = openPool(asApplication(database, secret))
  const serve = async (web: string) => {
    const app = await webApp({ pool, secret, web: pathToFileURL(`${web}/`) })
    await app.listen({ port: PORT, host: '127.0.0.1' })
    return app
  }
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS })
  let serving = await serve(old)
  try {
    const context = await browser.newContext({ baseURL: `http://localhost:${PORT}` })
    const page = await context.newPage()
    await signInAs(page, 'nightworker', 'attune-demo-home')
    await theAppIsOnTheDevice(page)
    await openNote(page)
    await context.setOffline(true)
    await write(page, NOTES[0])
    await context.setOffline(false)
    await emptied(page)
    console.log('The old client delivered to today’s server.')
    await openNote(page)
    await context.setOffline(true)
    await write(page, NOTES[1])
    // Meanwhile the server gets its new release.
    await serving.close()
    serving = await serve(join(root, 'dist/web'))
    await context.setOffline(false)
    await emptied(page)
    await page.goto('/note')
    await page.getByRole('button', { name: 'Tobi' }).first().click()
    await context.setOffline(true)
    await write(page, NOTES[2])
    await context.setOffline(false)
    await emptied(page)
    console.log('Today’s client took over on the same device.')
    const lost = await timesKept(database)
    console.log(`Kept of ${NOTES.length}: ${NOTES.length - lost} once, ${lost} not once.`)
    return lost === 0 ? 0 : 1
  } finally {
    await browser.close()
    await serving.close()
    await pool.end()
    await attune.end()
  }
}

/** The folder of the pages of that release, built from its own sources. */
function buildPrevious(): string {
  const folder = join(root, '.tmp', `client-${COMMIT}`)
  if (!existsSync(join(folder, 'dist/web/index.html'))) {
    mkdirSync(folder, { recursive: true })
    const archive = execFileSync('git', ['archive', COMMIT], { cwd: root, maxBuffer: 200_000_000 })
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
    if (!existsSync(join(folder, 'node_modules'))) {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    }
    build(folder)
  }
  return join(folder, 'dist/web')
}

/** Builds the pages from the sources of a folder. */
function build(cwd: string): void {
  execFileSync(process.execPath, ['scripts/build-web.ts'], { cwd, stdio: 'inherit' })
}

async function openNote(page: Page): Promise<void> {
  await page.goto('/note')
  await page.getByRole('button', { name: 'Tobi' }).first().click()
  await page.getByLabel('What happened?').waitFor()
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel('What happened?').fill(`A note ${words}.`)
  await page.getByRole('button', { name: 'Save note' }).click()
  await page.getByText(/Saved on this|Everyone has it/).waitFor()
}

/** Until nothing waits on the device. */
async function emptied(page: Page): Promise<void> {
  for (let times = 0; times < 100; times += 1) {
    if ((await page.evaluate(WAITING)) === 0) return
    await page.waitForTimeout(300)
  }
  throw new Error('Something still waits on the device.')
}

/** How many of the notes are not kept exactly once. */
async function timesKept({ host, port, user, password, database }: pg.ClientConfig): Promise<number> {
  const client = new pg.Client({ host, port, user, password, database })
  await client.connect()
  const { rows } = await client.query<{ words: string }>(
    `select words from note where words like 'A note of the old client%'`,
  )
  await client.end()
  return NOTES.filter((one) => rows.filter(({ words }) => words === `A note ${one}.`).length !== 1).length
}
