import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

/** The newest name of somebody around the child of the grant; a refusal where they are around somebody else. */
export async function requireAround({ db, childId }: ChildGrant, aroundId: string): Promise<string> {
  const around = await db
    .selectFrom('personAround')
    .select('id')
    .where('id', '=', aroundId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!around) throw new NotFound('This person')
  const newest = await db
    .selectFrom('aroundTelling')
    .select('name')
    .where('childId', '=', childId)
    .where('aroundId', '=', aroundId)
    .orderBy('toldAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.name ?? ''
}
