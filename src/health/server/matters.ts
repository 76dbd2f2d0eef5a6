import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import { NotAllowed, NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { HardMomentId } from '#records/contract.ts'
import { keepHardMoment } from '#records/server/hard-moments.ts'
import type * as contract from '../contract/givings.ts'
import { confirmMedicine } from '../permissions.ts'
import { moveDutyOn } from './dose-duties.ts'
import './tables.ts'

type Matter = InputOf<typeof contract.tellMatter>

/** An error becomes a hard moment; these two are only explained. */
const ONLY_EXPLAINED: readonly Matter['kind'][] = ['written-twice', 'stock-found']

/** Keeps that something about a medicine was not right, and the hard moment that an error is, in one transaction. */
export async function tellMatter(ctx: Ctx, matter: Matter, told: Told): Promise<Receipt> {
  const child = await ctx.child(matter.childId, confirmMedicine)
  // What a difference in the stock was, the home's own people say.
  if (matter.stockId && isHereForShifts(child.relations)) throw new NotAllowed()
  return tellOnce(ctx, told, matter.id, () => addMatter(child, ctx, matter))
}

async function addMatter(child: ChildGrant, ctx: Ctx, matter: Matter) {
  const { id, medicineId, kind, words, givingId, stockId, missed, happenedAt: said } = matter
  await needOwnMedicine(child, medicineId)
  await needOfMedicine(child, matter)
  const isHard = !ONLY_EXPLAINED.includes(kind)
  const hardMomentId = isHard ? HardMomentId.parse(matter.hardMomentId) : null
  if (hardMomentId) {
    const { childId } = matter
    await keepHardMoment(child, ctx, { id: hardMomentId, childId, happenedAt: said, words, helped: [] })
  }
  if (missed) await addMissed(child, ctx, matter, missed)
  const time = timeOf(said, ctx.now)
  await child.db
    .insertInto('medicineMatter')
    .values({
      ...{ id, medicineId, kind, words, hardMomentId, ...time },
      organisationId: ctx.actor.organisationId,
      childId: child.childId,
      givingId: missed ? id : (givingId ?? null),
      stockId: stockId ?? null,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  if (stockId) await closeDuty(child, ctx, { kind: 'health.stock-difference', about: stockId }, kind)
  const fact = { headline: firstSentence(words), detail: words, happenedAt: time.happenedAt, about: id }
  if (!isHard) await child.tell('health.matter', fact)
}

async function needOwnMedicine({ db, childId }: ChildGrant, medicineId: string) {
  const own = await db
    .selectFrom('medicine')
    .select('id')
    .where('id', '=', medicineId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!own) throw new NotFound('This medicine')
}

/** What a matter names is of the same medicine: its giving, its count, the version that ordered it. */
async function needOfMedicine({ db }: ChildGrant, { medicineId, givingId, stockId, missed }: Matter) {
  const named = [
    ['giving', givingId],
    ['medicineStock', stockId],
    ['medicineVersion', missed?.versionId],
  ] as const
  for (const [table, id] of named) {
    if (!id) continue
    const own = await db
      .selectFrom(table)
      .select('id')
      .where('id', '=', id)
      .where('medicineId', '=', medicineId)
      .executeTakeFirst()
    if (!own) throw new NotFound('What this names')
  }
}

/** A dose that nobody gave is answered with that; the answer has the id of the matter. */
async function addMissed(
  child: ChildGrant,
  ctx: Ctx,
  { id, medicineId, words }: Matter,
  { versionId, dueAt }: NonNullable<Matter['missed']>,
) {
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, toldBy, toldAt: ctx.now, happenedAt: ctx.now, deviceSaidAt: null }
  const answer = { answer: 'missed', amount: 0, because: words.slice(0, 500), byTwo: false } as const
  await child.db
    .insertInto('giving')
    .values({
      ...told,
      ...answer,
      ...{ id, medicineId, versionId, childId: child.childId, beforeShape: null },
      dueAt: new Date(dueAt),
    })
    .execute()
  await moveDutyOn(child, ctx, medicineId, new Date(dueAt))
}
