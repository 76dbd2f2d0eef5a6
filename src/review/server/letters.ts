import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import { Conflict, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import * as contract from '../contract/letters.ts'
import { isEdited, letterFrom } from '../letter.ts'
import * as permissions from '../permissions.ts'
import { decisionsOf } from './decisions.ts'
import { getMeeting } from './get-meeting.ts'
import './tables.ts'

interface LetterRow {
  id: string
  meetingId: string
  heldOn: string
  body: string
  writtenBy: string
  knownAs: string
  face: Face | null
  sentAt: Date
}

/** The letters that were sent to a child, newest first. Drafts are not among them. */
async function lettersOf({ db, childId }: ChildGrant): Promise<contract.LetterShown[]> {
  const { rows } = await sql<LetterRow>`
    select l.id, l.meeting_id, m.held_on, l.body, l.written_by, p.known_as, p.face, l.sent_at
    from letter l
    join meeting m on m.organisation_id = l.organisation_id and m.child_id = l.child_id and m.id = l.meeting_id
    join person p on p.organisation_id = l.organisation_id and p.id = l.written_by
    where l.child_id = ${childId} order by l.sent_at desc, l.id`.execute(db)
  return rows.map(({ writtenBy, knownAs, face, sentAt, ...row }) =>
    contract.LetterShown.parse({
      ...row,
      writtenBy: { id: writtenBy, knownAs, face: face ?? undefined },
      sentAt: sentAt.toISOString(),
    }),
  )
}

export async function readLetters(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readLetters>,
): Promise<OutputOf<typeof contract.readLetters>> {
  const child = await ctx.child(childId, permissions.readLetters)
  return { letters: await lettersOf(child) }
}

interface DraftRow {
  body: string
  fromDecisions: boolean
  knownAs: string
  writtenAt: Date
}

export async function readLetterDraft(
  ctx: Ctx,
  { childId, meetingId }: InputOf<typeof contract.readLetterDraft>,
): Promise<OutputOf<typeof contract.readLetterDraft>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  const [, letters, [draft]] = await Promise.all([
    getMeeting(child, meetingId),
    lettersOf(child),
    draftsOf(child, meetingId),
  ])
  return {
    draft: draft && {
      body: draft.body,
      untouched: draft.fromDecisions,
      writtenByName: draft.knownAs,
      writtenAt: draft.writtenAt.toISOString(),
    },
    letter: letters.find((one) => one.meetingId === meetingId),
  }
}

/** The drafts of a meeting's letter, newest first. */
async function draftsOf({ db, childId }: ChildGrant, meetingId: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select d.body, d.from_decisions, p.known_as, d.written_at
    from letter_draft d join person p on p.organisation_id = d.organisation_id and p.id = d.written_by
    where d.child_id = ${childId} and d.meeting_id = ${meetingId}
    order by d.written_at desc, d.id desc`.execute(db)
  return rows
}

export async function draftLetter(
  ctx: Ctx,
  { id, childId, meetingId, greeting, ending }: InputOf<typeof contract.draftLetter>,
): Promise<OutputOf<typeof contract.draftLetter>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  await requireUnsent(child, meetingId)
  const decisions = await decisionsOf(child, meetingId)
  if (decisions.length === 0) {
    throw new Conflict('Nothing has been decided yet. A letter is put together from what was decided.')
  }
  const body = letterFrom(decisions, greeting, ending)
  await addDraft(child, ctx, { id, meetingId, body, fromDecisions: true })
  return { body }
}

export async function keepLetterDraft(
  ctx: Ctx,
  { id, childId, meetingId, body }: InputOf<typeof contract.keepLetterDraft>,
): Promise<OutputOf<typeof contract.keepLetterDraft>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  await requireUnsent(child, meetingId)
  const untouched = await isUntouched(child, meetingId, body)
  await addDraft(child, ctx, { id, meetingId, body, fromDecisions: untouched })
  return {}
}

export async function sendLetter(
  ctx: Ctx,
  { id, childId, meetingId, body }: InputOf<typeof contract.sendLetter>,
): Promise<OutputOf<typeof contract.sendLetter>> {
  const child = await ctx.child(childId, permissions.holdMeeting)
  if (await requireUnsent(child, meetingId, id)) return {}
  const { closedAt } = await getMeeting(child, meetingId)
  if (!closedAt) throw new Conflict('Close the meeting first: until then a decision can be taken back.')
  if (await isUntouched(child, meetingId, body)) {
    throw new NotValid({ body: ['Read it through and make it yours before it goes.'] })
  }
  const { organisationId, id: writtenBy } = ctx.actor
  await child.db
    .insertInto('letter')
    .values({ organisationId, id, childId, meetingId, body, writtenBy, sentAt: ctx.now })
    .execute()
  await child.tell('review.letter', {
    headline: 'A letter was sent after the meeting.',
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

/** Nobody has changed a word of what was put together from the decisions. */
async function isUntouched(child: ChildGrant, meetingId: string, body: string): Promise<boolean> {
  const drafts = await draftsOf(child, meetingId)
  return drafts.some((draft) => draft.fromDecisions && !isEdited(body, draft.body))
}

/** Refuses where another letter was sent; true where it was this very one. */
async function requireUnsent(child: ChildGrant, meetingId: string, id?: string): Promise<boolean> {
  const [, letters] = await Promise.all([getMeeting(child, meetingId), lettersOf(child)])
  const sent = letters.find((one) => one.meetingId === meetingId)
  if (sent && sent.id !== id) throw new Conflict('The letter of this meeting has been sent already.')
  return sent !== undefined
}

interface Draft {
  id: string
  meetingId: string
  body: string
  fromDecisions: boolean
}

async function addDraft(child: ChildGrant, ctx: Ctx, draft: Draft) {
  const { organisationId, id: writtenBy } = ctx.actor
  await child.db
    .insertInto('letterDraft')
    .values({ ...draft, organisationId, childId: child.childId, writtenBy, writtenAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
}
