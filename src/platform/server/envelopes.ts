import type pg from 'pg'
import { NotValid } from '../refusal.ts'
import { open } from '../seal.ts'
import type { Actor } from './context.ts'
import { asActor, type Tx } from './database.ts'
import { openOutboxKey } from './outbox-key.ts'
import type { Secret } from './secret.ts'
import './tables.ts'

type Writer = Pick<Actor, 'organisationId' | 'id'>

interface Envelope {
  operation: string
  sealed: string
}

/** Opens what was closed on a device, each for the one who wrote it. The keys of the providers stay in memory. */
export function envelopesOf(pool: pg.Pool, secret: Secret) {
  const keys = new Map<string, string>()

  async function keyOf({ organisationId, id: actorId }: Writer): Promise<string> {
    const known = keys.get(organisationId)
    if (known) return known
    const key = await asActor(pool, { organisationId, actorId }, (tx) => keyIn(tx, secret))
    keys.set(organisationId, key)
    return key
  }

  return {
    open: async (writer: Writer, envelope: Envelope) => openWith(await keyOf(writer), envelope, writer.id),
  }
}

/** Opens one inside a transaction of its provider. */
export async function openSealed(
  tx: Tx,
  secret: Secret,
  envelope: Envelope,
  writer: string,
): Promise<string> {
  return openWith(await keyIn(tx, secret), envelope, writer)
}

async function keyIn(tx: Tx, secret: Secret): Promise<string> {
  const row = await tx.selectFrom('organisation').select('outboxPrivateSealed').executeTakeFirstOrThrow()
  return openOutboxKey(secret, row.outboxPrivateSealed)
}

async function openWith(key: string, { operation, sealed }: Envelope, writer: string): Promise<string> {
  return open(key, `${operation}/${writer}`, sealed).catch(() => {
    throw new NotValid({
      sealed: ['This was not closed by you for this provider, or was changed on the way.'],
    })
  })
}
