import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, planningFor } from '../../test/a-plan.ts'
import { recordingIn } from '../../test/a-record.ts'
import { aVoice } from '../../test/a-voice.ts'
import { playClip, reviewKept } from './contract/kept.ts'
import * as records from './contract.ts'
import { notDoneDuring } from './server/during.ts'

let home: TestHome
let recording: ReturnType<typeof recordingIn>
beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
})
afterAll(() => home.close())

const rowsOf = async (text: string, values: unknown[]) => (await home.database.admin.query(text, values)).rows

describe('a note that was spoken', () => {
  test('is kept as the voice it was, and those who may read the note hear it', async () => {
    const clip = aVoice()
    const note = recording.aNote({ words: '', start: undefined, end: undefined, clip })
    await home.done('asha', records.recordNote, note)
    await home.done('asha', records.recordNote, note)
    for (const who of ['amina', 'tom'] as const) {
      expect(await home.done(who, playClip, { childId: home.tom, noteId: note.id })).toEqual({
        type: 'audio/webm',
        bytes: clip.bytes,
      })
    }
    const [entry] = await recording.chronology('nils', 'notes')
    expect(entry?.headline).toBe('A voice note, 3 seconds.')
  })

  test('lies closed in the database, and its bytes are not in the history', async () => {
    const clip = aVoice()
    const note = recording.aNote({ clip })
    await home.done('amina', records.recordNote, note)
    const plain = Buffer.from(clip.bytes, 'base64url')
    const [file] = await rowsOf('select sealed_bytes, hash, size from file where id = $1', [note.id])
    expect(file.sealed_bytes.includes(plain.subarray(0, 16))).toBe(false)
    const [change] = await rowsOf('select after from change where row_id = $1 and table_name = $2', [
      note.id,
      'file',
    ])
    expect(change.after).toMatchObject({ hash: file.hash, size: file.size })
    expect(change.after).not.toHaveProperty('sealed_bytes')
  })

  test('with bytes that are no recording, or too many of them, is sent back and not kept', async () => {
    const html = { seconds: 3, bytes: Buffer.from('<script>alert(1)</script>').toString('base64url') }
    for (const clip of [html, aVoice(1_500_001)]) {
      const note = recording.aNote({ clip })
      const { status, body } = await home.as('amina', records.recordNote, note)
      expect({ status, fields: Object.keys(body.fields ?? {}).join() }).toMatchObject({ status: 422 })
      expect(await rowsOf('select id from note where id = $1', [note.id])).toEqual([])
    }
  })

  test('nobody without a tie hears it, and of a kept one the young person hears nothing', async () => {
    const kept = { reason: 'unsafe-now' as const, reviewOn: '2026-06-01' }
    const note = recording.aNote({ clip: aVoice(), kept })
    await home.done('amina', records.recordNote, note)
    const asked = { childId: home.tom, noteId: note.id }
    expect((await home.as('sam', playClip, asked)).status).toBe(404)
    expect((await home.as('mum', playClip, asked)).status).toBe(403)
    expect((await home.as('tom', playClip, asked)).status).toBe(404)
  })
})

describe('what was planned and did not happen', () => {
  test('stands with its reason, in the short words of the plan', async () => {
    const plan = aPlan(home)
    await planningFor(home).publish(plan)
    const [, drumming] = plan.responses
    const notDone = [{ responseId: `${drumming?.id}`, because: 'not-wanted' as const }]
    const note = recording.aNote({ words: '', start: undefined, end: undefined, notDone })
    await home.done('amina', records.recordNote, note)
    const read = await home.done('nils', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read.notDone).toEqual([{ says: 'Drumming', because: 'not-wanted', words: '' }])
    const told = (await recording.chronology('nils', 'notes')).find(({ about }) => about === note.id)
    expect(told?.headline).toBe('Not this time: Drumming.')
    await recording.withGrant('amina', async (child) => {
      const day = { from: new Date('2026-05-04T00:00:00Z'), to: new Date('2026-05-05T00:00:00Z') }
      expect(await notDoneDuring(child, day)).toEqual([
        { responseId: drumming?.id, noteId: note.id, because: 'not-wanted' },
      ])
    })
    const both = recording.aNote({ helped: [`${drumming?.id}`], notDone })
    expect(await home.as('amina', records.recordNote, both)).toMatchObject({
      status: 422,
      body: { fields: { notDone: [expect.any(String)] } },
    })
  })
})

describe('a note that is kept from the child', () => {
  async function keep() {
    const kept = { reason: 'unsafe-now' as const, reviewOn: '2026-05-20' }
    const note = recording.aNote({ words: 'A word about an aardvark.', kept })
    await home.done('nils', records.recordNote, note)
    return note
  }
  const dutiesOf = (abouts: readonly string[]) =>
    rowsOf(
      `select about, falls_to, due_at, outcome from duty where kind = 'records.kept-review' and about = any ($1)
       order by opened_at, due_at`,
      [abouts],
    )
  const looking = (noteId: string, more: object) =>
    ({
      id: randomUUID(),
      childId: home.tom,
      noteId,
      because: 'We talked about it.',
      ...more,
    }) as InputOf<typeof reviewKept>

  test('falls to the key worker and the manager on the day that was said, in the home’s own time', async () => {
    const { id } = await keep()
    expect(await dutiesOf([id])).toEqual([
      {
        about: id,
        falls_to: ['key-worker', 'home-manager'],
        due_at: new Date('2026-05-19T23:00:00Z'),
        outcome: null,
      },
    ])
  })

  test('released, the young person reads it by every way, and what was set right with it', async () => {
    const { id } = await keep()
    const right = {
      id: randomUUID(),
      childId: home.tom,
      about: id,
      words: 'It was an anteater.',
      because: 'I saw.',
    }
    await home.done('nils', records.amend, right)
    expect(await recording.search('tom', 'aardvark')).toEqual([])
    await home.done('amina', reviewKept, looking(id, { outcome: 'released' }))
    expect((await home.done('tom', records.readNote, { childId: home.tom, noteId: id })).kept).toBeUndefined()
    expect((await recording.search('tom', 'aardvark')).map(({ about }) => about)).toEqual([id])
    expect((await recording.search('tom', 'anteater')).map(({ about }) => about)).toEqual([id])
    expect((await recording.chronology('tom')).map(({ about }) => about)).toContain(id)
    expect(await dutiesOf([id])).toMatchObject([{ outcome: 'released' }])
    const again = await home.as('amina', reviewKept, looking(id, { outcome: 'released' }))
    expect(again.status).toBe(404)
  })

  test('kept on, it has a new day and a new duty, and what was decided before still stands', async () => {
    const { id } = await keep()
    const review = looking(id, { outcome: 'kept-on', reviewOn: '2026-07-01' })
    await home.done('grace', reviewKept, review)
    const note = await home.done('amina', records.readNote, { childId: home.tom, noteId: review.id })
    expect(note).toMatchObject({
      id,
      kept: { reason: 'unsafe-now', reviewOn: '2026-07-01' },
      lookedAgain: [{ outcome: 'kept-on', toldByName: 'Grace' }],
    })
    expect(await dutiesOf([id, review.id])).toMatchObject([
      { about: id, outcome: 'kept-on' },
      { about: review.id, outcome: null },
    ])
    for (const noteId of [id, review.id]) {
      expect((await home.as('tom', records.readNote, { childId: home.tom, noteId })).status).toBe(404)
    }
    expect((await recording.chronology('tom')).map(({ about }) => about)).not.toContain(review.id)
    await home.done('amina', reviewKept, looking(id, { outcome: 'released' }))
    expect(await dutiesOf([id, review.id])).toMatchObject([{ outcome: 'kept-on' }, { outcome: 'released' }])
    const { lookedAgain } = await home.done('tom', records.readNote, { childId: home.tom, noteId: id })
    expect(lookedAgain.map(({ outcome }) => outcome)).toEqual(['released'])
  })

  test('is looked at again within a year', async () => {
    const kept = { reason: 'unsafe-now' as const, reviewOn: '2099-01-01' }
    const note = await home.as('nils', records.recordNote, recording.aNote({ kept }))
    expect(note).toMatchObject({ status: 422, body: { fields: { 'kept.reviewOn': [expect.any(String)] } } })
    const { id } = await keep()
    const later = looking(id, { outcome: 'kept-on', reviewOn: '2099-01-01' })
    expect((await home.as('grace', reviewKept, later)).status).toBe(422)
  })

  test('cannot be put off to a day that is over', async () => {
    const { id } = await keep()
    const answer = await home.as(
      'grace',
      reviewKept,
      looking(id, { outcome: 'kept-on', reviewOn: '2026-05-04' }),
    )
    expect(answer).toMatchObject({ status: 422, body: { fields: { reviewOn: [expect.any(String)] } } })
  })
})
