import type { InputOf, Receipt } from '#platform/contract.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import { noteHeadline } from '../note-headline.ts'
import { writeRecords } from '../permissions.ts'
import { shortsOf } from './plan-words.ts'
import './tables.ts'

type Note = InputOf<typeof contract.recordNote>

/** Keeps a note, what helped and which needs it goes to, and tells the chronology. */
export async function recordNote(ctx: Ctx, note: Note, told: Told): Promise<Receipt> {
  const child = await ctx.child(note.childId, writeRecords)
  return tellOnce(ctx, told, note.id, () => addNote(child, ctx, note))
}

async function addNote(child: ChildGrant<'records.write'>, ctx: Ctx, note: Note) {
  const { organisationId, id: toldBy } = ctx.actor
  const { happenedAt, deviceSaidAt } = timeOf(note.happenedAt, ctx.now)
  const shorts = await shortsOf(child, ctx, note)
  await child.db
    .insertInto('note')
    .values({
      organisationId,
      id: note.id,
      childId: child.childId,
      happenedAt,
      deviceSaidAt,
      words: note.words,
      startShape: note.start ?? null,
      endShape: note.end ?? null,
      practice: note.practice ?? null,
      helpedOther: note.helpedOther ?? '',
      keptFor: note.kept?.reason ?? null,
      keptReviewOn: note.kept?.reviewOn ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
  await Promise.all([addHelps(child, ctx, note), addNeeds(child, ctx, note)])
  await child.tell('records.note', {
    headline: noteHeadline({ ...note, helped: shorts }),
    detail: note.words,
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

async function addNeeds(child: ChildGrant, { actor }: Ctx, { id: noteId, needIds }: Note) {
  if (needIds.length === 0) return
  const { organisationId } = actor
  const { childId } = child
  await child.db
    .insertInto('noteNeed')
    .values([...new Set(needIds)].map((needId) => ({ organisationId, childId, noteId, needId })))
    .execute()
}
