import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/plan.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

const levelSays: Record<contract.Reading['level'], string> = {
  pictures: 'in pictures',
  short: 'in short words',
  full: 'all of it',
}

/** Keeps the choice. Sent twice, it is one choice; earlier ones stay. */
export async function chooseReading(
  ctx: Ctx,
  { id, childId, level }: InputOf<typeof contract.chooseReading>,
): Promise<OutputOf<typeof contract.chooseReading>> {
  const child = await ctx.child(childId, permissions.chooseReading)
  const { organisationId, id: chosenBy } = ctx.actor
  const added = await child.db
    .insertInto('readingLevel')
    .values({ organisationId, id, childId, level, chosenBy, chosenAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('response.reading-level', {
    headline: `Chose how to read the plan: ${levelSays[level]}.`,
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}
