import { randomUUID } from 'node:crypto'
import type { InputOf } from '#platform/contract.ts'
import { OrganisationId } from '#platform/ids.ts'
import { type ChildGrant, createCtx } from '#platform/server/context.ts'
import { asActor } from '#platform/server/database.ts'
import * as records from '#records/contract.ts'
import { readRecords } from '#records/permissions.ts'
import type { TestHome } from './a-home.ts'

type Note = InputOf<typeof records.recordNote>
type Reader = 'amina' | 'nils' | 'tom'
const relations = { amina: 'key-worker', nils: 'home-team', tom: 'child' } as const

/** What tests of the day do again and again with Tom's record. */
export interface Recording {
  /** A note of half past eight in the evening, in London, on 4 May 2026. */
  aNote: (changed?: Partial<Note>) => Note
  /** Amina writes it. */
  write: (note: Note) => Promise<void>
  chronology: (
    who: Reader,
    kind?: (typeof records.chronologyKinds)[number],
  ) => Promise<records.ChronologyEntry[]>
  search: (who: Reader, words: string) => Promise<records.ChronologyEntry[]>
  /** Looks at Tom's record as the slices above do, inside a grant. */
  withGrant: (who: Reader, look: (child: ChildGrant) => Promise<void>) => Promise<void>
}

export function recordingIn(home: TestHome): Recording {
  const childId = home.tom
  return {
    aNote: (changed = {}) => ({
      id: records.NoteId.parse(randomUUID()),
      childId,
      happenedAt: '2026-05-04T19:30:00.000Z',
      words: 'Tom came down at half nine. We sat on the stairs and played drums on the steps.',
      start: 'wobble',
      end: 'calm',
      helped: [],
      needIds: [],
      ...changed,
    }),
    write: async (note) => {
      await home.done('amina', records.recordNote, note)
    },
    chronology: async (who, kind = 'everything') =>
      (await home.done(who, records.readChronology, { childId, kind })).entries,
    search: async (who, words) =>
      (await home.done(who, records.searchChronology, { childId, words, kind: 'everything' })).entries,
    withGrant: (who, look) => withGrant(home, who, look),
  }
}

async function withGrant(home: TestHome, who: Reader, look: (child: ChildGrant) => Promise<void>) {
  const organisationId = OrganisationId.parse(home.organisationId)
  const actor = { id: home.people[who], organisationId, sessionId: '', deviceId: undefined }
  const standing = [{ relation: relations[who], childId: home.tom, homeId: undefined }]
  await asActor(home.database.pool, { organisationId, actorId: actor.id }, async (tx, sending) => {
    const onRefused = () => undefined
    const ctx = createCtx({
      tx,
      sending,
      actor,
      standing,
      now: home.clock.now,
      operation: 'test',
      listeners: [],
      onRefused,
    })
    await look(await ctx.child(home.tom, readRecords))
  })
}
