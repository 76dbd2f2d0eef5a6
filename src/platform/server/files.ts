import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { PersonId } from '../ids.ts'
import type { ChildGrant, Ctx } from './context.ts'
import type { FileType } from './file-type.ts'
import { keyFor, type Secret } from './secret.ts'
import './tables.ts'

/** The most bytes of one file. */
export const MOST_BYTES = 1_500_000

interface NewFile {
  /** The id of the note or the memory that it belongs to. */
  id: string
  type: FileType
  bytes: Buffer
  /** The one person who will open it; else whoever may read what it belongs to. */
  onlyFor?: PersonId | undefined
}

/** Keeps bytes about a child, closed with the provider's key. */
export async function keepFile(child: ChildGrant, ctx: Ctx, secret: Secret, file: NewFile): Promise<void> {
  const { organisationId, id: toldBy } = ctx.actor
  const { id, type, bytes, onlyFor } = file
  await child.db
    .insertInto('file')
    .values({
      organisationId,
      id,
      childId: child.childId,
      type,
      sealedBytes: close(secret, organisationId, `${child.childId}/${id}`, bytes),
      onlyFor: onlyFor ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
}

/** Opens bytes again, for whom the grant and the wall of the table let through. */
export async function openFile(
  child: ChildGrant,
  ctx: Ctx,
  secret: Secret,
  id: string,
): Promise<{ type: FileType; bytes: Buffer } | undefined> {
  const row = await child.db
    .selectFrom('file')
    .select(['type', 'sealedBytes'])
    .where('id', '=', id)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!row) return undefined
  const { organisationId } = ctx.actor
  return { type: row.type, bytes: open(secret, organisationId, `${child.childId}/${id}`, row.sealedBytes) }
}

const NONCE = 12
const TAG = 16

/** AES-256-GCM; whose and what it is is bound to it, so that it opens in no other place. */
function close(secret: Secret, organisationId: string, place: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, `file/${organisationId}`), nonce)
  cipher.setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function open(secret: Secret, organisationId: string, place: string, whole: Buffer): Buffer {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(secret, `file/${organisationId}`),
    whole.subarray(0, NONCE),
  )
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(whole.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(whole.subarray(NONCE + TAG)), decipher.final()])
}
