import { createHash } from 'node:crypto'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict } from '#platform/refusal.ts'
import { sayDay } from '#platform/say-plainly.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { printPdf } from '#platform/server/paper/pdf.ts'
import type * as contract from '../contract.ts'
import { readEvidence } from '../permissions.ts'
import { evidenceOf } from './packs.ts'
import { openPictures, packPossible } from './pictures.ts'
import { printedPack } from './printed-pack.ts'
import './tables.ts'

/** Makes the document and keeps that it was made: for which days, by whom, and the hash of what was handed out. */
export async function makePdf(
  ctx: Ctx,
  { id, childId, from, to }: InputOf<typeof contract.makePdf>,
): Promise<OutputOf<typeof contract.makePdf>> {
  const child = await ctx.child(childId, readEvidence)
  const [pack, shown, maker] = await Promise.all([
    evidenceOf(child, ctx, { from, to }),
    getChild(child, ctx.now),
    nameOf(child, ctx.actor.id),
  ])
  const { possible, because } = packPossible()
  if (!possible) throw new Conflict(because)
  const madeOn = todayIn(shown.home?.timeZone ?? 'UTC', ctx.now)
  const printed = printedPack(pack, { madeBy: maker, madeAt: ctx.now, madeOn, draw: await openPictures() })
  const pdf = await printPdf(printed)
  const hash = createHash('sha256').update(pdf).digest('hex')
  await keepThatMade(child, ctx, { id, from, to, hash })
  return {
    fileName: `evidence-${from}-${to}.pdf`,
    base64: pdf.toString('base64'),
    hash,
    madeAt: ctx.now.toISOString(),
  }
}

async function nameOf({ db }: ChildGrant, id: string): Promise<string> {
  const person = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return person.name
}

/** Each document that was handed out is kept, also one that was asked for twice under the same number. */
async function keepThatMade(
  child: ChildGrant,
  { actor, now }: Ctx,
  { id, from, to, hash }: { id: string; from: string; to: string; hash: string },
): Promise<void> {
  const { organisationId, id: madeBy } = actor
  const { childId } = child
  const added = await child.db
    .insertInto('evidencePack')
    .values({ organisationId, id, childId, fromOn: from, toOn: to, madeBy, madeAt: now, hash })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('A document was made under this number already. Make a new one.')
  await child.tell('evidence.pack', {
    headline: `The evidence from ${sayDay(from)} to ${sayDay(to)} was made into a document.`,
    happenedAt: now,
    about: id,
  })
}
