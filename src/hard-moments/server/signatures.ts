import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, Refusal } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { acts, dueAt } from '../clocks.ts'
import type * as contract from '../contract/measures.ts'
import { signMeasures } from '../permissions.ts'
import { closeAct } from './measure-clocks.ts'
import { getMeasure } from './measures.ts'
import { namesOf } from './moments.ts'
import './tables.ts'

type Signing = InputOf<typeof contract.signMeasure>

/** Signs an act of the record as it stands. Late is kept as late; who used the measure never signs. */
export async function signMeasure(
  ctx: Ctx,
  signing: Signing,
): Promise<OutputOf<typeof contract.signMeasure>> {
  const child = await ctx.child(signing.childId, signMeasures)
  const { measure, earlier: accounts } = await getMeasure(child, signing.measureId)
  const newest = accounts.at(-1)
  if (!newest) throw new Conflict('The record is not made yet. Once it is, you can sign it.')
  if (newest.id !== signing.accountId) {
    throw new Conflict('The record was told anew since you read it. Read it again, then sign.')
  }
  const users = [...new Set([...measure.users, ...accounts.flatMap((one) => one.users)])]
  if (users.includes(ctx.actor.id)) {
    throw new Refusal(
      'not-allowed',
      'You used this measure yourself. Somebody else speaks with you and signs.',
    )
  }
  const isNew = await addSignature(child, ctx, { ...signing, hash: newest.hash, users })
  const { kind, rule } = actOf(signing.act)
  if (isNew) {
    const abouts = [measure.id, ...accounts.map(({ id }) => id)]
    await closeAct(child, ctx, { kind, abouts, outcome: 'signed' })
    await tellSigned(child, ctx, signing, { users: newest.users, about: measure.momentId ?? measure.id })
  }
  return { isLate: ctx.now >= dueAt(rule, newest.usedAt) }
}

function actOf(act: Signing['act']) {
  const [, user, child] = acts
  return act === 'spoke-to-user' ? user : child
}

async function addSignature(
  child: ChildGrant,
  ctx: Ctx,
  { hash, users, ...signing }: Signing & { hash: string; users: string[] },
): Promise<boolean> {
  const added = await child.db
    .insertInto('measureSignature')
    .values({
      organisationId: ctx.actor.organisationId,
      id: signing.id,
      childId: child.childId,
      measureId: signing.measureId,
      accountId: signing.accountId,
      accountHash: hash,
      act: signing.act,
      users,
      words: signing.words,
      signedBy: ctx.actor.id,
      signedAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function tellSigned(
  child: ChildGrant,
  ctx: Ctx,
  { act, words }: Signing,
  { users, about }: { users: readonly string[]; about: string },
) {
  const fact = { happenedAt: ctx.now, about }
  if (act === 'spoke-to-child') {
    const headline = 'Spoken with, about the measure.'
    await child.tell('hard-moments.child-spoken', { headline, detail: words, ...fact })
    return
  }
  const names = [...(await namesOf(child, users)).values()].join(' and ')
  const headline = `Spoken with ${names} about the measure; the record is signed.`
  // What was spoken about with the adult is not for the child.
  await child.tell('hard-moments.signed', {
    headline,
    ...(words && { withheld: `${headline}\n${words}` }),
    ...fact,
  })
}
