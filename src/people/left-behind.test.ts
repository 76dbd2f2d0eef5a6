import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Operation } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { hashOf, seal } from '#platform/seal.ts'
import { NoteId, readChronology, recordNote } from '#records/contract.ts'
import { sayHere } from '#shift/contract/here.ts'
import { askForWord, checkIn } from '#team/contract.ts'
import { aHome, type Name, ORIGIN, type TestHome } from '../../test/a-home.ts'
import { admitChild } from './contract/children.ts'
import {
  giveMessenger,
  type LeftBehindShown,
  leaveApart,
  listLeftBehind,
  openLeftBehind,
  takeIn,
} from './contract/left-behind.ts'
import { tellOwnWords } from './contract/own-words.ts'
import { readMe } from './contract/sign-in.ts'
import { addTie, disablePerson, TieId } from './contract/workers.ts'

let home: TestHome
beforeEach(async () => {
  await home?.close()
  home = await aHome()
})
afterAll(() => home.close())

/** A device on which somebody has written, with what it was given while they were signed in. */
async function aDeviceOf(who: Name) {
  const { outboxPublic } = await home.done(who, readMe, {})
  const { token } = await home.done(who, giveMessenger, {})
  const cookie = await home.cookieOf(who)
  const closed = async (operation: Operation, input: object) => {
    const words = JSON.stringify(input)
    const sealed = await seal(outboxPublic, `${operation.name}/${home.people[who]}`, words)
    const writtenAt = home.clock.now.toISOString()
    return { operation: operation.name, sealed, writtenAt, hash: await hashOf(words) }
  }
  const send = (url: string, body: object) =>
    home.app.inject({
      method: 'POST',
      url,
      payload: JSON.stringify(body),
      headers: { ...ORIGIN, 'content-type': 'application/json', cookie },
    })
  return {
    closed,
    deliver: (body: object) => send('/api/outbox', body),
    handIn: (body: object) => send('/api/outbox/left', { token, ...body }),
  }
}

function aNote(words = 'He showed me the heron on the weir.') {
  const happenedAt = home.clock.now.toISOString()
  return { id: NoteId.parse(randomUUID()), childId: home.tom, happenedAt, words, helped: [], needIds: [] }
}

async function leftBehind(): Promise<LeftBehindShown[]> {
  return (await home.done('grace', listLeftBehind, { homeId: home.homeId })).leftBehind
}

async function chronology() {
  const asked = readChronology.input.parse({ childId: home.tom, kind: 'everything' })
  const { entries } = await home.done('grace', readChronology, asked)
  return entries.filter(({ kind }) => kind !== 'people.moved-in')
}

async function duties(): Promise<{ kind: string; outcome: string | null; isOpen: boolean }[]> {
  const { rows } = await home.database.admin.query(
    `select kind, outcome, done_at is null as "isOpen" from duty order by opened_at`,
  )
  return rows
}

const disable = (who: Name) => home.done('ada', disablePerson, { personId: home.people[who] })

test('what a leaver wrote without a connection is handed in by their device, and is in no record until the manager takes it in', async () => {
  const device = await aDeviceOf('nils')
  const note = aNote()
  const envelope = await device.closed(recordNote, note)
  await disable('nils')
  expect((await device.deliver(envelope)).statusCode).toBe(401)
  const receipt = (await device.handIn(envelope)).json()
  expect(receipt).toMatchObject({ id: note.id, hash: envelope.hash })
  expect((await device.handIn(envelope)).json()).toEqual(receipt)
  expect(await chronology()).toEqual([])
  const [one, ...more] = await leftBehind()
  expect(more).toEqual([])
  expect(one).toMatchObject({ writer: 'Nils', child: 'Tom', state: 'waits', operation: recordNote.name })
  expect(await duties()).toEqual([{ kind: 'people.quarantine', outcome: null, isOpen: true }])
})

test('taken in, it is an ordinary record told by the leaver, marked, with the manager’s name, once', async () => {
  const device = await aDeviceOf('nils')
  const note = aNote()
  const envelope = await device.closed(recordNote, note)
  await disable('nils')
  await device.handIn(envelope)
  home.clock.now = new Date(home.clock.now.getTime() + 3_600_000)
  const [one] = await leftBehind()
  if (!one) throw new Error('Nothing arrived.')
  const which = { homeId: home.homeId, id: one.id }
  const { said } = await home.done('grace', openLeftBehind, which)
  expect(said).toEqual([{ name: 'words', words: note.words }])
  await home.done('grace', takeIn, which)
  await home.done('grace', takeIn, which)
  const entries = await chronology()
  expect(entries.map(({ kind }) => kind).sort()).toEqual(['people.taken-in', 'records.note'])
  const told = entries.find(({ kind }) => kind === 'records.note')
  expect(told).toMatchObject({ toldByName: 'Nils', detail: note.words })
  expect(Date.parse(told?.happenedAt ?? '')).toBe(Date.parse(note.happenedAt))
  const marked = entries.find(({ kind }) => kind === 'people.taken-in')
  expect(marked?.headline).toBe('What Nils wrote arrived after they left. Grace took it in.')
  expect(await leftBehind()).toMatchObject([{ state: 'taken-in', decidedBy: 'Grace' }])
  expect(await duties()).toEqual([{ kind: 'people.quarantine', outcome: 'taken-in', isOpen: false }])
  // The device that never heard the answer sends it once more.
  expect((await device.handIn(envelope)).json()).toMatchObject({ hash: envelope.hash })
  expect((await chronology()).length).toBe(2)
})

test('an agency worker’s note that arrives after their last day is kept apart, not refused', async () => {
  const device = await aDeviceOf('asha')
  const envelope = await device.closed(recordNote, aNote())
  await home.database.admin.query(`update tie set to_on = '2026-05-04' where person_id = $1`, [
    home.people.asha,
  ])
  home.clock.now = new Date('2026-05-05T08:00:00.000Z')
  const late = await aDeviceOf('asha')
  const answer = await late.deliver(envelope)
  expect(answer.json()).toMatchObject({ hash: envelope.hash })
  expect(await leftBehind()).toMatchObject([{ writer: 'Asha', state: 'waits' }])
  const today = await late.closed(recordNote, aNote('Written today, with no tie.'))
  expect((await late.deliver(today)).statusCode).toBe(404)
})

test('a note that the client of the release before wrote is dated by its own words', async () => {
  const device = await aDeviceOf('asha')
  const { operation, sealed } = await device.closed(recordNote, aNote())
  await home.database.admin.query(`update tie set to_on = '2026-05-04' where person_id = $1`, [
    home.people.asha,
  ])
  home.clock.now = new Date('2026-05-05T08:00:00.000Z')
  expect((await (await aDeviceOf('asha')).deliver({ operation, sealed })).statusCode).toBe(200)
  expect((await leftBehind()).length).toBe(1)
})

test('for someone who still works here a messenger hands in nothing: their words wait until they sign in', async () => {
  const device = await aDeviceOf('nils')
  const envelope = await device.closed(recordNote, aNote())
  expect((await device.handIn(envelope)).statusCode).toBe(401)
  home.clock.now = new Date(home.clock.now.getTime() + 8 * 86_400_000)
  expect((await device.handIn(envelope)).statusCode).toBe(200)
  expect(await chronology()).toEqual([])
})

test('a messenger carries one person’s envelopes and opens none', async () => {
  const nils = await aDeviceOf('nils')
  const amina = await aDeviceOf('amina')
  const others = await amina.closed(recordNote, aNote())
  const own = await nils.closed(recordNote, aNote())
  await disable('nils')
  expect((await nils.handIn(others)).statusCode).toBe(422)
  const answer = await nils.handIn(own)
  expect(answer.body).not.toContain('heron')
  expect((await nils.handIn({ ...own, token: 'x'.repeat(43) })).statusCode).toBe(401)
})

test('what had arrived before they left and was only not answered is not told twice', async () => {
  const device = await aDeviceOf('nils')
  const envelope = await device.closed(recordNote, aNote())
  await device.deliver(envelope)
  await disable('nils')
  expect((await device.handIn(envelope)).json()).toMatchObject({ hash: envelope.hash })
  expect(await leftBehind()).toEqual([])
  expect((await chronology()).length).toBe(1)
})

test('left apart with a reason it is in no record, and can be taken in later', async () => {
  const device = await aDeviceOf('nils')
  const envelope = await device.closed(recordNote, aNote())
  await disable('nils')
  await device.handIn(envelope)
  const [one] = await leftBehind()
  if (!one) throw new Error('Nothing arrived.')
  const which = { homeId: home.homeId, id: one.id }
  await home.done('grace', leaveApart, { ...which, because: 'He was not on that night.' })
  expect(await chronology()).toEqual([])
  expect(await leftBehind()).toMatchObject([{ state: 'left', because: 'He was not on that night.' }])
  await home.done('grace', takeIn, which)
  expect((await chronology()).length).toBe(2)
})

test('nobody but the manager of the home gets at it, and a child’s own words are opened for nobody', async () => {
  const device = await aDeviceOf('tom')
  const own = {
    id: randomUUID(),
    childId: home.tom,
    saidAt: home.clock.now.toISOString(),
    words: 'Only for Amina.',
    hears: 'key-worker' as const,
    aboutGrowing: false,
  }
  const envelope = await device.closed(tellOwnWords, own)
  await disable('tom')
  expect((await device.handIn(envelope)).statusCode).toBe(200)
  const [one] = await leftBehind()
  if (!one) throw new Error('Nothing arrived.')
  const which = { homeId: home.homeId, id: one.id }
  expect((await home.as('grace', openLeftBehind, which)).status).toBe(422)
  expect((await home.as('amina', openLeftBehind, which)).status).toBe(403)
  expect((await home.as('ada', listLeftBehind, { homeId: home.homeId })).status).toBe(403)
  await home.done('grace', takeIn, which)
  expect((await leftBehind())[0]).toMatchObject({ state: 'taken-in' })
})

test('how a worker was, or whom they wanted a word with, is opened for nobody when it arrives after they left', async () => {
  const device = await aDeviceOf('nils')
  const { homeId } = home
  const happenedAt = home.clock.now.toISOString()
  const arriving = { id: randomUUID(), homeId, moment: 'arriving', shape: 'storm', happenedAt }
  const own = [
    await device.closed(checkIn, { ...arriving, words: 'I cried in the car.' }),
    await device.closed(askForWord, { id: randomUUID(), homeId, whom: 'clinical-supervisor' }),
  ]
  await disable('nils')
  for (const one of own) expect((await device.handIn(one)).statusCode).toBe(200)
  const waiting = await leftBehind()
  expect(waiting.map(({ isPrivate, operation }) => ({ isPrivate, operation }))).toEqual([
    { isPrivate: true, operation: '' },
    { isPrivate: true, operation: '' },
  ])
  for (const { id } of waiting) {
    expect((await home.as('grace', openLeftBehind, { homeId, id })).status).toBe(422)
    await home.done('grace', takeIn, { homeId, id })
  }
  const { rows } = await home.database.admin.query('select words from arrival_check')
  expect(rows).toEqual([{ words: 'I cried in the car.' }])
})

/** A child of Rowan House, where Sam is the manager and Nils never worked. */
async function aChildElsewhere(): Promise<ChildId> {
  const id = ChildId.parse(randomUUID())
  await home.done('grace', admitChild, {
    ...{ id, knownAs: 'Kai', fullName: 'Kai Reed', bornOn: '2014-01-01', pronouns: 'they/them' },
    ...{ placingAuthority: 'Southshire', homeId: home.elsewhere, movedInOn: '2026-01-12', contacts: [] },
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
  })
  await home.done('grace', addTie, {
    ...{ id: TieId.parse(randomUUID()), personId: home.people.sam, relation: 'home-manager' },
    ...{ homeId: home.elsewhere, fromOn: '2026-01-01' },
    ...{ responsibility: '', authority: '', accountability: '' },
  })
  return id
}

test('a messenger hands in nothing about a child or a home with whom its writer never had to do', async () => {
  const kai = await aChildElsewhere()
  const device = await aDeviceOf('nils')
  const stranger = await device.closed(recordNote, { ...aNote(), childId: kai })
  const work = { id: randomUUID(), said: 'came', at: home.clock.now.toISOString(), workId: randomUUID() }
  const other = await device.closed(sayHere, { ...work, homeId: home.elsewhere })
  // What an operation does not know of leads nowhere.
  const led = await device.closed(recordNote, { ...aNote(), homeId: home.elsewhere })
  await disable('nils')
  expect((await device.handIn(stranger)).statusCode).toBe(404)
  expect((await device.handIn(other)).statusCode).toBe(404)
  expect((await device.handIn(led)).statusCode).toBe(200)
  expect((await home.done('sam', listLeftBehind, { homeId: home.elsewhere })).leftBehind).toEqual([])
  expect(await leftBehind()).toMatchObject([{ writer: 'Nils', child: 'Tom' }])
})

test('what waits of one person has an end, and so has a repeat', async () => {
  const device = await aDeviceOf('nils')
  const [first, next] = [await device.closed(recordNote, aNote()), await device.closed(recordNote, aNote())]
  await disable('nils')
  expect((await device.handIn(first)).statusCode).toBe(200)
  await home.database.admin.query('update quarantined set repeats = 60')
  expect((await device.handIn(first)).statusCode).toBe(429)
  await home.database.admin.query(
    `insert into quarantined (organisation_id, home_id, person_id, command_id, operation, sealed, hash, is_private,
       written_at, arrived_at)
     select organisation_id, home_id, person_id, gen_random_uuid(), operation, repeat('x', 2500000), '', true,
       written_at, arrived_at from quarantined, generate_series(1, 60)`,
  )
  expect((await device.handIn(next)).statusCode).toBe(429)
})

test('an envelope that somebody else’s session brings is neither told as theirs nor given up', async () => {
  const nils = await aDeviceOf('nils')
  const envelope = await nils.closed(recordNote, aNote())
  const amina = await aDeviceOf('amina')
  const answer = await amina.deliver({ ...envelope, writer: home.people.nils })
  expect(answer.statusCode).toBe(401)
})
