import { sql } from 'kysely'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import { SOMEBODY_ELSE } from '../marks.ts'
import { writeRecords } from '../permissions.ts'
import './tables.ts'

type Amendment = InputOf<typeof contract.amend>

/** Sets a note or a hard moment right. Nothing is overwritten: the new words stand beside the first. */
export async function amend(ctx: Ctx, amendment: Amendment, told: Told): Promise<Receipt> {
  const child = await ctx.child(amendment.childId, writeRecords)
  return tellOnce(ctx, told, amendment.id, () => addAmendment(child, ctx, amendment))
}

async function addAmendment(child: ChildGrant<'records.write'>, ctx: Ctx, amendment: Amendment) {
  const { id, about, words, because } = amendment
  const first = await getFirst(child, about)
  await child.db
    .insertInto('amendment')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      about,
      words,
      because,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const all = `${words}\n${because}`
  await child.tell('records.amendment', {
    // What it sets right has a part about somebody else, and nobody can say which words of these are of it.
    ...(first.isAboutOthers
      ? { headline: SOMEBODY_ELSE, withheld: all }
      : { headline: firstSentence(words), detail: all }),
    happenedAt: ctx.now,
    about,
    readableByChild: !first.isKept,
  })
}

interface First {
  isKept: boolean
  isAboutOthers: boolean
}

/** What is set right: a note or a hard moment of the same child, or it is not found. */
async function getFirst(child: ChildGrant, about: string): Promise<First> {
  const { rows } = await sql<First>`
    select kept_for is not null and not exists (
      select 1 from kept_review r where r.organisation_id = note.organisation_id and r.note_id = note.id
        and r.outcome = 'released') as is_kept,
      marks @> '[{"kind": "third-party"}]' as is_about_others
    from note where id = ${about} and child_id = ${child.childId}
    union all
    select false, false from hard_moment where id = ${about} and child_id = ${child.childId}`.execute(
    child.db,
  )
  const [first] = rows
  if (!first) throw new NotFound('The note that this sets right')
  return first
}
