import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import './tables.ts'

/** Adds somebody outside who is asked something: what they say stands under their name, and they may do nothing. */
export async function addOutsidePerson(
  db: Tx,
  { actor: { organisationId } }: Pick<Ctx, 'actor'>,
  { id, name }: { id: string; name: string },
): Promise<void> {
  await db
    .insertInto('person')
    .values({ organisationId, id, name, knownAs: name, job: null, face: null, isOutside: true })
    .execute()
}
