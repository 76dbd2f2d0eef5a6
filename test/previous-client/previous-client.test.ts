import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import { readMe } from '#people/contract/sign-in.ts'
import { Receipt } from '#platform/contract.ts'
import { makeKeyPair, open } from '#platform/seal.ts'
import { readPlan } from '#response/contract/plan.ts'
import { addTrack, TrackId } from '#review/contract/tracks.ts'
import { aHome, type Name, ORIGIN, type TestHome } from '../a-home.ts'
import { aFirstPlan } from '../a-meeting.ts'
import { hashOf, seal } from './seal-c6a5db1.ts'

/** Every command that the client of the release before this one can leave on a device, as it writes it. */
const Commands = z.array(z.object({ operation: z.string(), by: z.string(), words: z.string() }))
const commands = Commands.parse(
  JSON.parse(readFileSync(new URL('commands-c6a5db1.json', import.meta.url), 'utf8')),
)

let home: TestHome
let filled: Record<string, string>

beforeAll(async () => {
  home = await aHome()
  const adopted = { id: ModelVersionId.parse(randomUUID()), templateId: 'four-elements' }
  await home.done('grace', adoptTemplate, adopted)
  await aFirstPlan(home)
  const track = TrackId.parse(randomUUID())
  const { version } = await home.done('amina', readPlan, { childId: home.tom })
  const [need] = version?.plan.needs ?? []
  const [response] = version?.plan.responses ?? []
  const made = { id: track, childId: home.tom, title: 'Safe at bedtime', needId: need?.id, aim: 8 }
  await home.done('amina', addTrack, made)
  filled = {
    tom: home.tom,
    home: home.homeId,
    track,
    version: version?.id ?? '',
    need: need?.id ?? '',
    response: response?.id ?? '',
  }
  home.clock.now = new Date('2026-05-05T21:00:00.000Z')
})
afterAll(() => home.close())

function wordsOf({ words }: (typeof commands)[number]): string {
  return words.replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '')
}

async function deliver({ operation, by }: (typeof commands)[number], words: string) {
  const who = by as Name
  const { outboxPublic } = await home.done(who, readMe, {})
  const sealed = await seal(outboxPublic, `${operation}/${home.people[who]}`, words)
  return home.app.inject({
    method: 'POST',
    url: '/api/outbox',
    payload: JSON.stringify({ operation, sealed }),
    headers: { ...ORIGIN, 'content-type': 'application/json', cookie: await home.cookieOf(who) },
  })
}

test('what the client of the release before left on a device is kept by this server, once, and it may forget it', async () => {
  for (const command of commands) {
    const words = wordsOf(command)
    const first = await deliver(command, words)
    expect(first.statusCode, `${command.operation}: ${first.body}`).toBe(200)
    // It forgets its copy only when this is the hash of what it sent.
    expect(Receipt.parse(first.json()).hash, command.operation).toBe(await hashOf(words))
    expect((await deliver(command, words)).json(), command.operation).toEqual(first.json())
  }
  const { rows } = await home.database.admin.query<{ name: string; repeats: number }>(
    'select name, repeats from command order by id',
  )
  expect(rows).toEqual(commands.map(({ operation: name }) => ({ name, repeats: 1 })))
})

test('this server opens what that client has closed', async () => {
  const { publicKey, privateKey } = await makeKeyPair()
  const sealed = await seal(publicKey, 'records.recordNote/somebody', 'Words of before.')
  expect(await open(privateKey, 'records.recordNote/somebody', sealed)).toBe('Words of before.')
})
