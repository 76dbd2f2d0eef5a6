import { sql } from 'kysely'
import type { Receipt } from '../contract.ts'
import { Conflict } from '../refusal.ts'
import type { Actor, Ctx } from './context.ts'
import type { Tx } from './database.ts'
import type { Told } from './serve.ts'
import './tables.ts'

/**
 * Does what a command tells, once, however often it arrives. `id` is the one that the device gave what it tells;
 * the receipt carries the hash of the words that were kept. Throws `Conflict` for other words under the same id,
 * and for any words under an id that somebody else has used.
 */
export async function tellOnce(
  { actor, now }: Ctx,
  { tx, name, hash }: Told,
  id: string,
  work: () => Promise<unknown>,
): Promise<Receipt> {
  const { isNew, receipt } = await countCommand({ tx, actor, name, id, hash, now })
  if (isNew) await work()
  return receipt
}

interface Arrived {
  tx: Tx
  actor: Actor
  name: string
  /** The id that the device gave what it tells. */
  id: string
  /** SHA-256 (hex) of the words that arrived. */
  hash: string
  now: Date
}

/**
 * Counts a command that may arrive twice. A repeat is a write too, so that the answer waits
 * until it is as safe as the first one; `isNew` is false then and nothing else is written.
 * Other words under the same id are refused: nothing that was told is overwritten.
 */
async function countCommand(arrived: Arrived): Promise<{ isNew: boolean; receipt: Receipt }> {
  const { tx, actor, name, id, hash, now } = arrived
  const row = await tx
    .insertInto('command')
    .values({ organisationId: actor.organisationId, id, name, personId: actor.id, hash, toldAt: now })
    .onConflict((same) =>
      same.columns(['organisationId', 'id']).doUpdateSet({ repeats: sql<number>`command.repeats + 1` }),
    )
    .returning(['hash', 'toldAt', 'repeats', 'name'])
    .executeTakeFirstOrThrow()
    .catch((fault: unknown) => {
      throw isAnothers(fault) ? toldAlready() : fault
    })
  if (row.hash !== hash || row.name !== name) throw toldAlready()
  return { isNew: row.repeats === 0, receipt: { id, toldAt: row.toldAt.toISOString(), hash } }
}

/** The number is in use by somebody whose commands the database does not show to this person. */
function isAnothers(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '42501'
}

function toldAlready(): Conflict {
  return new Conflict('Something else was told under this number. Both texts are safe; ask the manager.')
}
