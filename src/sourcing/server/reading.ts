import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/reading.ts'
import * as permissions from '../permissions.ts'
import { sourcingOf } from './rows.ts'
import { sourcesOf } from './sources.ts'

export async function readSourcing(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readSourcing>,
): Promise<OutputOf<typeof contract.readSourcing>> {
  const child = await ctx.child(childId, permissions.readSourcing)
  const { relations } = child
  const may = {
    tell: allows(permissions.tellSourcing, relations),
    answer: allows(permissions.answerApproval, relations),
    confirm: allows(permissions.confirmCondition, relations),
  }
  return {
    needs: await sourcingOf(child),
    sources: may.tell ? await sourcesOf(child) : [],
    may,
  }
}
