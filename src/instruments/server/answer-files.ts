import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { isPdf } from '#platform/server/file-type.ts'
import { keepFile, openFile } from '#platform/server/files.ts'
import { drawnAnew } from '#platform/server/pictures.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Answers } from '../answers.ts'
import type * as contract from '../contract/answer-files.ts'
import { everyItem } from '../form.ts'
import * as permissions from '../permissions.ts'
import { requireAboutChild } from './about-child.ts'
import { formNow } from './forms.ts'
import './tables.ts'

/** Keeps a file for an answer, closed. Nobody opens it before the answers are handed in. Sent twice, it is one. */
export function keepAnswerFileWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { id, childId, instrument, bytes: sent }: InputOf<typeof contract.keepAnswerFile>,
  ): Promise<OutputOf<typeof contract.keepAnswerFile>> => {
    const child = await ctx.child(childId, permissions.fillIn)
    requireAboutChild(instrument)
    const now = await formNow(child.db, instrument)
    const asksForOne = everyItem(now?.form.items ?? []).some(({ type }) => type === 'attachment')
    if (!asksForOne) throw new NotValid({ bytes: ['This form asks for no file.'] })
    const bytes = Buffer.from(sent, 'base64url')
    const kept = await readAs(bytes)
    const [before] = await filesOf(child, [id])
    if (before && before.toldBy !== ctx.actor.id)
      throw new Conflict('Another file is kept under this number.')
    if (!before) {
      await keepFile(child, ctx, secret, { id, type: kept.contentType, bytes: kept.bytes })
      await nameIt(child, ctx, id)
    }
    return { contentType: kept.contentType, size: kept.bytes.length }
  }
}

/** That it was given for an answer: not handed in, it is cleared in its time. */
async function nameIt({ db, childId }: ChildGrant, { actor, now }: Ctx, id: string): Promise<void> {
  const { organisationId, id: toldBy } = actor
  await db.insertInto('answerFile').values({ organisationId, id, childId, toldBy, toldAt: now }).execute()
}

/** What it is is found in the bytes themselves, not in what was said of them. */
async function readAs(bytes: Buffer) {
  if (isPdf(bytes)) return { contentType: 'application/pdf' as const, bytes }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new NotValid({ bytes: ['This PDF could not be read. Try another one.'] })
  }
  try {
    return { contentType: 'image/webp' as const, bytes: (await drawnAnew(bytes)).bytes }
  } catch (error) {
    if (error instanceof NotValid)
      throw new NotValid({ bytes: ['A PDF or a picture can be given here: PDF, JPEG, PNG or WebP.'] })
    throw error
  }
}

interface Kept {
  id: string
  type: string
  toldBy: string
}

async function filesOf({ db, childId }: ChildGrant, ids: readonly string[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select id, type, told_by from file
    where child_id = ${childId} and id = any (${`{${ids.join(',')}}`}::uuid[])`.execute(db)
  return rows
}

/** The files that answers name, by id. */
function namedIn(answers: Answers) {
  return Object.values(answers)
    .flat()
    .flatMap((value) => ('valueAttachment' in value ? [value.valueAttachment] : []))
    .map(({ url, contentType }) => ({ id: url.replace('urn:uuid:', ''), contentType }))
}

/** A file in an answer is one that whoever answers has given for it: of this child, by them, of that kind, and in no other answers. */
export async function requireOwnFiles(child: ChildGrant, ctx: Ctx, answers: Answers): Promise<void> {
  const named = namedIn(answers)
  if (named.length === 0) return
  const ids = named.map(({ id }) => id)
  const files = await filesOf(child, ids)
  const isTheirs = named.every(({ id, contentType }) =>
    files.some((file) => file.id === id && file.type === contentType && file.toldBy === ctx.actor.id),
  )
  const { rows } = await sql`
    select 1 from instrument_result
    where child_id = ${child.childId} and answers is not null
      and answers::text ~ ${ids.map((id) => `urn:uuid:${id}`).join('|')}`.execute(child.db)
  if (!isTheirs || rows.length > 0)
    throw new NotValid({ answers: ['A file is no longer here. Choose it again.'] })
}

export function openAnswerFileWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { childId, resultId, fileId }: InputOf<typeof contract.openAnswerFile>,
  ): Promise<OutputOf<typeof contract.openAnswerFile>> => {
    const child = await ctx.child(childId, permissions.openAnswerFile)
    const row = await child.db
      .selectFrom('instrumentResult')
      .select(['answers', 'respondent'])
      .where('childId', '=', childId)
      .where('id', '=', resultId)
      .executeTakeFirst()
    // A young person opens what they gave themself, not what others gave about them.
    const isNotTheirs = child.relations.includes('child') && row?.respondent !== 'self'
    const isNamed = row?.answers && namedIn(row.answers).some(({ id }) => id === fileId)
    const file = isNamed && !isNotTheirs ? await openFile(child, ctx, secret, fileId) : undefined
    if (!file) throw new NotFound('This file')
    return { contentType: file.type, bytes: file.bytes.toString('base64url') }
  }
}
