import type { InputOf, Receipt } from '#platform/contract.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import { isAboutOthers, withoutOthers } from '../marks.ts'
import { noteHeadline } from '../note-headline.ts'
import { writeRecords } from '../permissions.ts'
import { keepClip } from './clips.ts'
import { openKeptReview } from './kept.ts'
import { shortsOf } from './plan-words.ts'
import './tables.ts'

type Note = InputOf<typeof contract.recordNote>

/** Keeps a note, what helped and which needs it goes to, and tells the chronology. */
export function recordNoteWith(secret: Secret) {
  return async (ctx: Ctx, note: Note, told: Told): Promise<Receipt> => {
    const child = await ctx.child(note.childId, writeRecords)
    return tellOnce(ctx, told, note.id, () => addNote(child, ctx, secret, note))
  }
}

async function addNote(child: ChildGrant<'records.write'>, ctx: Ctx, secret: Secret, note: Note) {
  const { organisationId, id: toldBy } = ctx.actor
  const { happenedAt, deviceSaidAt } = timeOf(note.happenedAt, ctx.now)
  const { helped, notDone = [], needIds, clip } = note
  const missed = notDone.map(({ responseId }) => responseId)
  const shorts = await shortsOf(child, ctx, { helped: [...helped, ...missed], needIds })
  child.write(
    child.db.insertInto('note').values({
      organisationId,
      id: note.id,
      childId: child.childId,
      happenedAt,
      deviceSaidAt,
      words: note.words,
      marks: JSON.stringify(note.marks ?? []),
      clipSeconds: clip?.seconds ?? null,
      startShape: note.start ?? null,
      endShape: note.end ?? null,
      practice: note.practice ?? null,
      helpedOther: note.helpedOther ?? '',
      keptFor: note.kept?.reason ?? null,
      keptReviewOn: note.kept?.reviewOn ?? null,
      toldBy,
      toldAt: ctx.now,
    }),
  )
  await Promise.all([
    addHelps(child, ctx, note),
    addNotDone(child, ctx, note),
    addNeeds(child, ctx, note),
    clip && keepClip(child, ctx, secret, { id: note.id, clip }),
    note.kept && openKeptReview(child, ctx, { about: note.id, reviewOn: note.kept.reviewOn }),
  ])
  await tellNote(child, note, happenedAt, {
    helped: shorts.slice(0, helped.length),
    notDone: shorts.slice(helped.length),
  })
}

/**
 * What the chronology tells is what the child may read: parts about somebody else are left out of it, and
 * stand whole beside it for the adults of the record.
 */
async function tellNote(
  child: ChildGrant<'records.write'>,
  note: Note,
  happenedAt: Date,
  shorts: { helped: string[]; notDone: string[] },
) {
  const { marks = [], clip } = note
  const words = withoutOthers(note.words, marks)
  await child.tell('records.note', {
    headline: noteHeadline({ ...note, ...shorts, words, clipSeconds: clip?.seconds }),
    detail: words,
    ...(isAboutOthers(marks) && { withheld: note.words }),
    happenedAt,
    about: note.id,
    readableByChild: !note.kept,
  })
}

async function addHelps(child: ChildGrant, { actor }: Ctx, { id: noteId, helped }: Note) {
  if (helped.length === 0) return
  const { organisationId } = actor
  const { childId } = child
  await child.db
    .insertInto('noteHelp')
    .values([...new Set(helped)].map((responseId) => ({ organisationId, childId, noteId, responseId })))
    .execute()
}

async function addNotDone(child: ChildGrant, { actor }: Ctx, { id: noteId, notDone = [] }: Note) {
  const each = new Map(notDone.map((one) => [one.responseId, one]))
  if (each.size === 0) return
  const named = { organisationId: actor.organisationId, childId: child.childId, noteId }
  await child.db
    .insertInto('noteNotDone')
    .values([...each.values()].map(({ words = '', ...one }) => ({ ...named, ...one, words })))
    .execute()
}

async function addNeeds(child: ChildGrant, { actor }: Ctx, { id: noteId, needIds }: Note) {
  if (needIds.length === 0) return
  const { organisationId } = actor
  const { childId } = child
  await child.db
    .insertInto('noteNeed')
    .values([...new Set(needIds)].map((needId) => ({ organisationId, childId, noteId, needId })))
    .execute()
}
