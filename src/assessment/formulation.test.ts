import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import * as formulation from './contract/formulation.ts'
import { addStrength, StrengthId } from './contract/understanding.ts'

let home: TestHome
const strengthId = StrengthId.parse(randomUUID())

beforeAll(async () => {
  home = await aHome()
  const strength = { id: strengthId, words: 'Keeps the beat for everyone', saidBy: 'Nils' }
  await home.done('nils', addStrength, { childId: home.tom, strength })
})
afterAll(() => home.close())

const read = (who: Name, number?: number) =>
  home.done(who, formulation.readFormulation, {
    childId: home.tom,
    ...(number !== undefined && { number }),
  })

const empty = { happened: [], learned: [], 'sets-off': [], strong: [], needs: [] }
const bySaying: formulation.SentenceSource = { kind: 'child-said' }

type Writing = InputOf<typeof formulation.writeFormulation>

function written(says: string, more: Partial<Writing> = {}): Writing {
  return {
    id: formulation.FormulationId.parse(randomUUID()),
    childId: home.tom,
    basedOn: 0,
    parts: { ...empty, needs: [{ says, source: bySaying }] },
    withChild: 'did-not-want',
    whyNot: '',
    withWhom: 'Noor',
    ...more,
  }
}

function write(input: Writing) {
  return home.as('amina', formulation.writeFormulation, input)
}

function own(words: string) {
  const parts = { happened: '', learned: '', 'sets-off': '', strong: words, needs: '' }
  return { id: randomUUID(), childId: home.tom, saidAt: home.clock.now.toISOString(), parts }
}

test('each sentence says where it comes from, and an earlier version stays as it was', async () => {
  const fromStrength = { says: 'Music holds him.', source: { kind: 'strength', about: strengthId } as const }
  const first = written('Stay near.', { parts: { ...empty, strong: [fromStrength] } })
  expect((await write(first)).body).toEqual({ number: 1 })
  expect((await write(first)).body).toEqual({ number: 1 })
  expect((await write(written('Stay near, say less.', { basedOn: 1 }))).body).toEqual({ number: 2 })
  expect((await read('nils')).formulation).toMatchObject({
    number: 2,
    writtenBy: 'Amina',
    withWhom: 'Noor',
    withChild: 'did-not-want',
  })
  const before = (await read('nils', 1)).formulation
  expect(before?.parts.strong).toEqual([{ ...fromStrength, from: 'Keeps the beat for everyone' }])
})

test('two who write at once: the second is told, and nothing of the first is lost', async () => {
  const { versions } = await read('amina')
  const answer = await write(written('Something else.', { basedOn: versions.length - 1 }))
  expect(answer.status).toBe(409)
  expect((await read('amina')).versions).toHaveLength(versions.length)
})

test('that the child did not want to is an answer; that it was not done together needs a reason', async () => {
  const basedOn = (await read('amina')).versions.length
  const withoutReason = written('Stay near.', { basedOn, withChild: 'not-now' })
  expect(await write(withoutReason)).toMatchObject({
    status: 422,
    body: { fields: { whyNot: [expect.any(String)] } },
  })
  expect((await write({ ...withoutReason, whyNot: 'He has only just come.' })).status).toBe(200)
})

test('a sentence cannot come from another child’s strength, or from a note that is kept from the child', async () => {
  const basedOn = (await read('amina')).versions.length
  const recording = recordingIn(home)
  const kept = { reason: 'unsafe-now', reviewOn: '2026-06-01' } as const
  const note = recording.aNote({ kept })
  await recording.write(note)
  const ofEllis = { id: StrengthId.parse(randomUUID()), words: 'Drawing', saidBy: 'Nils' }
  await home.done('nils', addStrength, { childId: home.ellis, strength: ofEllis })
  for (const source of [
    { kind: 'note', about: note.id },
    { kind: 'strength', about: ofEllis.id },
  ] as const) {
    const parts = { ...empty, happened: [{ says: 'It was hard.', source }] }
    expect(await write(written('', { basedOn, parts }))).toMatchObject({ status: 422 })
  }
  const { sources } = await home.done('amina', formulation.readSources, { childId: home.tom })
  const offered = JSON.stringify(sources)
  expect(offered).toContain(strengthId)
  expect(offered).not.toContain(note.id)
  expect(offered).not.toContain(ofEllis.id)
})

test('the child reads it once an adult opened it with them, and only that version', async () => {
  expect((await read('tom')).versions).toEqual([])
  expect((await home.as('tom', formulation.readFormulation, { childId: home.tom, number: 1 })).status).toBe(
    404,
  )
  const first = (await read('amina', 1)).formulation
  if (!first) throw new Error('The first version is not there.')
  const opening = { id: randomUUID(), childId: home.tom, formulationId: first.id }
  await home.done('noor', formulation.openFormulation, opening)
  expect((await read('tom')).versions.map(({ number }) => number)).toEqual([1])
  const basedOn = (await read('amina')).versions.length
  await write(written('We wrote this together.', { basedOn, withChild: 'together' }))
  expect((await read('tom')).formulation).toMatchObject({ number: basedOn + 1, withChild: 'together' })
})

test('the child’s own stands beside it for good: no telling for them takes its place', async () => {
  await home.done('tom', formulation.tellOwnFormulation, own('drums. nana.'))
  await home.done('nils', formulation.tellOwnFormulation, own('I am good at waiting now'))
  const { own: told } = await read('dawn')
  expect(told.map(({ parts, byChild, toldBy }) => [parts.strong, byChild, toldBy])).toEqual([
    ['drums. nana.', true, 'Tom'],
    ['I am good at waiting now', false, 'Nils'],
  ])
  const rights = await home.database.admin.query(
    `select has_table_privilege('attune_app', 'own_formulation', 'update, delete') as may`,
  )
  expect(rights.rows).toEqual([{ may: false }])
})

test('the chronology tells that it was written, never what it says', async () => {
  const { rows } = await home.database.admin.query(
    `select headline, detail from fact where kind like 'assessment.%formulation%'`,
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(rows)).not.toMatch(/Stay near|drums|waiting/)
})
