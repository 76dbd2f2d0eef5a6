import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from '#app/server/web-app.ts'
import { checkIn as sayHowItGoes } from '#collaboration/contract/check-ins.ts'
import { disablePerson } from '#people/contract/workers.ts'
import { openSession } from '#platform/server/sessions.ts'
import { NoteId, recordNote } from '#records/contract.ts'
import { checkIn as arrive, askForWord, WordId } from '#team/contract.ts'
import { aHome, type TestHome } from './a-home.ts'
import { type AStream, aStream, listening } from './a-stream.ts'
import { TEST_SECRET } from './database.setup.ts'

let home: TestHome
let here: string
let there: string
let other: Awaited<ReturnType<typeof webApp>>
const streams: AStream[] = []

beforeAll(async () => {
  home = await aHome()
  const { pool } = home.database
  other = await webApp({ pool, secret: TEST_SECRET, now: () => home.clock.now })
  here = await listening(home.app)
  there = await listening(other)
})
afterAll(async () => {
  for (const one of streams) one.close()
  await other.close()
  await home.close()
})

async function follow(who: Parameters<TestHome['cookieOf']>[0], address = there): Promise<AStream> {
  const stream = await aStream(address, await home.cookieOf(who))
  streams.push(stream)
  return stream
}

async function tellOf(childId: TestHome['tom']): Promise<void> {
  await home.done('amina', recordNote, {
    id: NoteId.parse(randomUUID()),
    childId,
    happenedAt: home.clock.now.toISOString(),
    words: 'He hummed while he drew.',
    helped: [],
    needIds: [],
  })
}

/** Until the database is listened to, which nobody can see from outside. */
async function listensAt(address: string): Promise<void> {
  const stream = await follow('grace', address)
  while (!stream.heard().includes('hint')) {
    await tellOf(home.tom)
    await Promise.race([stream.hears('hint'), new Promise((resolve) => setTimeout(resolve, 200))])
  }
}

test('a note that one server keeps is heard by the pages of another, as ids and nothing else', async () => {
  await listensAt(there)
  const nils = await follow('nils')
  await tellOf(home.tom)
  await nils.hears(home.tom)
  expect(nils.heard()).not.toMatch(/hummed|recordNote/)
  expect(nils.headers.get('cache-control')).toBe('no-store')
  expect(nils.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('nobody hears of a child they have nothing to do with', async () => {
  await listensAt(there)
  const [sam, dawn] = [await follow('sam'), await follow('dawn')]
  await tellOf(home.tom)
  await dawn.hears(home.tom)
  expect(sam.heard()).not.toContain(home.tom)
  expect(dawn.heard()).not.toContain(home.homeId)
})

const atNine = '2026-05-04T19:59:00.000Z'

test('of what is somebody’s own no page of anybody else hears, not even that it was told', async () => {
  await listensAt(there)
  const [nils, grace, tom] = [await follow('nils'), await follow('grace'), await follow('tom')]
  const before = [nils, grace].map((one) => one.heard().length)
  const id = randomUUID()
  await home.done('tom', sayHowItGoes, {
    ...{ id, childId: home.tom, happenedAt: atNine, shape: 'storm', places: [] },
    seenBy: { who: 'me' },
  })
  await tom.hears('hint')
  await home.done('amina', arrive, {
    ...{ id: randomUUID(), homeId: home.homeId, moment: 'arriving', shape: 'flat' },
    ...{ words: 'Tired.', happenedAt: atNine },
  })
  await home.done('amina', askForWord, {
    ...{ id: WordId.parse(randomUUID()), homeId: home.homeId, whom: 'clinical-supervisor' },
  })
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect([nils, grace].map((one) => one.heard().length)).toEqual(before)
})

test('who may read nothing about a child does not hear that something was told about them', async () => {
  await listensAt(there)
  const [mum, beth, dawn] = [await follow('mum'), await follow('beth'), await follow('dawn')]
  await tellOf(home.tom)
  await dawn.hears(home.tom)
  expect(mum.heard()).not.toContain(home.tom)
  expect(beth.heard()).not.toContain(home.tom)
})

test('without a session there is no stream', async () => {
  expect((await aStream(there, '')).status).toBe(401)
})

test('the stream of a leaver ends by itself, and does not come back', async () => {
  const beth = await follow('beth')
  const cookie = await home.cookieOf('beth')
  await home.done('ada', disablePerson, { personId: home.people.beth })
  await beth.ended
  expect(beth.heard()).toContain('event: ended')
  expect((await aStream(there, cookie)).status).toBe(401)
})

test('an open page does not keep a session awake', async () => {
  const start = home.clock.now
  const ruth = await follow('ruth')
  home.clock.now = new Date(start.getTime() + 31 * 60_000)
  await ruth.ended
  home.clock.now = start
})

test('when the connection to the database is cut, it is made anew and every page reads anew', async () => {
  await listensAt(here)
  const nils = await follow('nils', here)
  await home.database.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen attune' and datname = $1`,
    [home.database.name],
  )
  await nils.hears('event: again')
  await tellOf(home.tom)
  await nils.hears(home.tom)
})

test('what is no hint ends no server', async () => {
  await listensAt(there)
  const nils = await follow('nils')
  await home.database.admin.query(`select pg_notify('attune', 'no hint')`)
  await tellOf(home.tom)
  await nils.hears(home.tom)
})

test('a session holds only so many streams open', async () => {
  await home.cookieOf('noor')
  const all = await Promise.all(Array.from({ length: 9 }, () => follow('noor')))
  expect(all.filter(({ status }) => status === 429).length).toBe(3)
})

test('nor does one person hold more than their share with many sessions', async () => {
  const { organisationId, people, database, clock } = home
  const who = { organisationId, personId: people.sam }
  const statuses: number[] = []
  for (let sessions = 0; sessions < 5; sessions += 1) {
    const [cookie = ''] = (await openSession(database.pool, who, clock.now)).split(';')
    for (let pages = 0; pages < 6; pages += 1) {
      const stream = await aStream(there, cookie)
      streams.push(stream)
      statuses.push(stream.status)
    }
  }
  expect(statuses.filter((status) => status === 429).length).toBe(6)
})
