import { randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page, type Route, test } from '@playwright/test'
import pg from 'pg'
import { chanceOf } from '#app/server/demo/chance.ts'
import { listChildren } from '#people/contract/children.ts'
import { type Me, readMe } from '#people/contract/sign-in.ts'
import { joinEmbedded } from '#platform/server/embedded/embedded.ts'
import { type Attune, anAttune } from './attune.ts'
import { WAITING } from './in-page.ts'
import { LOAD_OUTBOX, serveOutbox } from './outbox-bundle.ts'
import { ask, someone } from './people.ts'

const SCHEDULES = 200
const password = 'attune-demo-home'
const WRITERS = ['nightworker', 'keyworker'] as const

/** What may become of a request on its way. */
const FAULTS = ['well', 'well', 'well', 'drop', 'lost', 'twice', 'away'] as const

let attune: Attune
test.beforeAll(async () => {
  attune = await anAttune('demo')
})
test.afterAll(() => attune.end())

/** One after the other, from a script; what is not in the script goes well. */
function faultsOf(script: (typeof FAULTS)[number][]) {
  return async (route: Route) => {
    const fault = script.shift() ?? 'well'
    try {
      if (fault === 'drop') return await route.abort()
      if (fault === 'away')
        return await route.fulfill({ status: 503, json: { type: 'away', title: 'Away.' } })
      if (fault === 'lost') return await route.fetch().then(() => route.abort())
      if (fault === 'twice') await route.fetch()
      return await route.continue()
    } catch {
      // The page that asked has gone meanwhile.
    }
  }
}

interface Told {
  id: string
  writer: string
  /** The server says no to it. */
  isRefused: boolean
}

/** A device with two windows, on which two people write in turns. */
async function aDevice(context: BrowserContext, address: string) {
  const windows: Page[] = []
  for (const _ of [1, 2]) {
    const page = await context.newPage()
    await page.goto(address)
    await page.evaluate(LOAD_OUTBOX)
    windows.push(page)
  }
  const send = (page: Page) => page.evaluate('globalThis.outbox.sendAll().then(() => undefined)')
  return {
    windows,
    sendBoth: () => Promise.all(windows.map(send)),
    async dieAndComeBack(page: Page) {
      await page.reload()
      await page.evaluate(LOAD_OUTBOX)
    },
    async write(page: Page, operation: string, input: object) {
      const op = JSON.stringify({ name: operation })
      await page.evaluate(`globalThis.outbox.post(${op}, ${JSON.stringify(input)})`)
    },
    async become(page: Page, name: string, me: Me) {
      const origin = new URL(page.url()).origin
      const headers = { origin, 'content-type': 'application/json' }
      await context.request.post('/api/people.signIn', { data: JSON.stringify({ name, password }), headers })
      await page.evaluate(`globalThis.outbox.remember(${JSON.stringify(me)})`)
    },
  }
}

test('200 schedules of faults, deaths and two writers: nothing lost, nothing doubled, the order kept', async ({
  browser,
}) => {
  const people: { name: string; me: Me }[] = []
  for (const name of WRITERS) {
    const one = await someone(browser, attune.address, { name, password })
    people.push({ name, me: await ask(one, readMe, {}) })
    await one.context.close()
  }
  const { context, page } = await someone(browser, attune.address, { name: WRITERS[0], password })
  const { children } = await ask({ context, page }, listChildren, {})
  const childId = children.find(({ knownAs }) => knownAs === 'Tobi')?.id
  await page.close()
  const device = await aDevice(context, await serveOutbox(context))
  const [first, second] = device.windows
  if (!first || !second) throw new Error('There are no windows.')
  const luck = chanceOf(2611)
  const script: (typeof FAULTS)[number][] = []
  await context.route('**/api/outbox', faultsOf(script))
  const told: Told[] = []
  let at = 0
  for (let times = 0; times < SCHEDULES; times += 1) {
    if (times % 8 === 0) {
      at = (at + 1) % people.length
      const now = people[at]
      if (now) for (const window of device.windows) await device.become(window, now.name, now.me)
    }
    script.push(...Array.from({ length: luck.below(4) }, () => luck.pick(FAULTS)))
    const writer = people[at]?.me.personId ?? ''
    for (let notes = 0; notes < 1 + luck.below(3); notes += 1) {
      const isRefused = luck.happens(0.04)
      const note = {
        id: randomUUID(),
        childId: isRefused ? randomUUID() : childId,
        happenedAt: new Date().toISOString(),
        words: `Schedule ${times}.`,
        helped: [],
        needIds: [],
      }
      await device.write(luck.happens(0.5) ? first : second, 'records.recordNote', note)
      told.push({ id: note.id, writer, isRefused })
    }
    if (luck.happens(0.06)) await device.dieAndComeBack(luck.happens(0.5) ? first : second)
    if (luck.happens(0.5)) await device.sendBoth()
  }
  script.splice(0)
  for (const { name, me } of people) {
    await device.become(first, name, me)
    await device.sendBoth()
    await device.sendBoth()
  }
  const refused = told.filter(({ isRefused }) => isRefused)
  expect(refused.length).toBeGreaterThan(3)
  expect(await first.evaluate(WAITING)).toBe(refused.length)
  await check(told)
  await context.close()
})

/** What the server’s own tables hold of it. */
async function check(told: readonly Told[]): Promise<void> {
  const found = await joinEmbedded(attune.data)
  if (!found) throw new Error('The database does not run.')
  const { host, port, user, password: secret, database } = found
  const client = new pg.Client({ host, port, user, password: secret, database })
  await client.connect()
  const { rows } = await client.query<{ id: string; writer: string; facts: number; repeats: number }>(
    `select n.id, n.told_by as writer, c.repeats,
       (select count(*)::int from fact f where f.about = n.id) as facts
     from note n join command c on c.id = n.id where n.id = any ($1) order by c.told_at, n.happened_at`,
    [told.map(({ id }) => id)],
  )
  await client.end()
  const wanted = told.filter(({ isRefused }) => !isRefused)
  expect(rows.length).toBe(wanted.length)
  expect(rows.filter(({ facts }) => facts !== 1)).toEqual([])
  for (const writer of new Set(wanted.map((one) => one.writer))) {
    const idsOf = (all: readonly { id: string; writer: string }[]) =>
      all.filter((one) => one.writer === writer).map(({ id }) => id)
    expect(idsOf(rows)).toEqual(idsOf(wanted))
  }
  const again = rows.reduce((sum, { repeats }) => sum + repeats, 0)
  console.log(`${told.length} notes in ${SCHEDULES} schedules; ${again} arrived again and were written once.`)
  expect(again).toBeGreaterThan(10)
}
