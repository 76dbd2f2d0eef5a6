import type { Ctx } from './context.ts'
import type { Tx } from './database.ts'
import './tables.ts'

/** A look that opened no child's wall and still told something of a child: it stands in the log like any other. */
export async function keepLook(
  db: Tx,
  { actor }: Pick<Ctx, 'actor'>,
  { childId, permission, operation }: { childId: string; permission: string; operation: string },
): Promise<void> {
  const { organisationId, id: actorId } = actor
  await db
    .insertInto('accessLog')
    .values({ organisationId, actorId, childId, permission, operation, outcome: 'opened' })
    .execute()
}
