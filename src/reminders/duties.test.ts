import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { readDuties } from './contract/duties.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())
beforeEach(async () => {
  await home.database.admin.query('alter table duty disable trigger write_change; delete from duty')
})

interface Made {
  kind: string
  fallsTo: string[]
  child?: boolean
  person?: Name
  dueAt?: string
}

async function aDuty({ kind, fallsTo, child = true, person, dueAt }: Made): Promise<string> {
  const id = randomUUID()
  await home.database.admin.query(
    `insert into duty (organisation_id, id, kind, about, home_id, child_id, person_id, falls_to, opened_at, due_at)
     values ($1, $2, $3, gen_random_uuid(), $4, $5, $6, $7, $8, $9)`,
    [
      home.organisationId,
      id,
      kind,
      home.homeId,
      child ? home.tom : null,
      person ? home.people[person] : null,
      fallsTo,
      home.clock.now,
      dueAt ?? null,
    ],
  )
  return id
}

function anHourBefore(when: Date): string {
  return new Date(when.getTime() - 3_600_000).toISOString()
}

async function openFor(who: Name): Promise<string[]> {
  const { duties } = await home.done(who, readDuties, { homeId: home.homeId })
  return duties.map(({ id }) => id)
}

test('what is open falls to those whom it is for, and to nobody else', async () => {
  const sign = await aDuty({ kind: 'hard-moments.sign-hold', fallsTo: ['home-manager'] })
  expect(await openFor('grace')).toEqual([sign])
  expect(await openFor('nils')).toEqual([])
  expect(await openFor('asha')).toEqual([])
  expect(await openFor('sam')).toEqual([])
})

test('a key worker has what falls to the key worker of a child, another child’s key worker has not', async () => {
  const talk = await aDuty({ kind: 'key-work.promise', fallsTo: ['key-worker'] })
  expect(await openFor('amina')).toEqual([talk])
  expect(await openFor('nils')).toEqual([])
})

test('what is one person’s is theirs alone, whoever else could do it', async () => {
  const answer = await aDuty({ kind: 'collaboration.answer-side', fallsTo: ['home-team'], person: 'nils' })
  expect(await openFor('nils')).toEqual([answer])
  expect(await openFor('amina')).toEqual([])
  expect(await openFor('grace')).toEqual([])
})

test('the soonest stands first, what has no time waits before all that is not due yet', async () => {
  const whenever = await aDuty({ kind: 'repair.go-back', fallsTo: ['home-team'] })
  const later = await aDuty({ kind: 'a.later', fallsTo: ['home-team'], dueAt: '2026-05-06T00:00:00Z' })
  const sooner = await aDuty({
    kind: 'a.sooner',
    fallsTo: ['home-team'],
    dueAt: '2026-05-05T00:00:00Z',
    child: false,
  })
  const late = await aDuty({ kind: 'a.late', fallsTo: ['home-team'], dueAt: anHourBefore(home.clock.now) })
  expect(await openFor('nils')).toEqual([late, whenever, sooner, later])
})
