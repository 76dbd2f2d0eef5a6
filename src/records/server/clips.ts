import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { FileType } from '#platform/server/file-type.ts'
import { keepFile, MOST_BYTES, openFile } from '#platform/server/files.ts'
import type { Secret } from '#platform/server/secret.ts'
import type * as contract from '../contract/kept.ts'
import { isAboutOthers } from '../marks.ts'
import type { Clip } from '../note.ts'
import { readRecords } from '../permissions.ts'
import { childMayRead, readableOnly } from './readable.ts'
import './tables.ts'

/** Keeps the voice of a note. What it is stands in its first bytes; what was said of it is not asked. */
export async function keepClip(
  child: ChildGrant,
  ctx: Ctx,
  secret: Secret,
  { id, clip }: { id: string; clip: Clip },
): Promise<void> {
  const bytes = Buffer.from(clip.bytes, 'base64url')
  const type = soundIn(bytes)
  if (!type || bytes.length > MOST_BYTES) {
    throw new NotValid({ clip: ['This recording could not be read. Say it again, or write it.'] })
  }
  await keepFile(child, ctx, secret, { id, type, bytes })
}

/** What kind of recording begins like this. */
function soundIn(bytes: Buffer): FileType | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'audio/webm'
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return 'audio/mp4'
  return bytes.toString('latin1', 0, 4) === 'OggS' ? 'audio/ogg' : undefined
}

/** The voice of a note, for those who may read the note. */
export function playClipWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { childId, noteId }: InputOf<typeof contract.playClip>,
  ): Promise<OutputOf<typeof contract.playClip>> => {
    const child = await ctx.child(childId, readRecords)
    const note = await child.db
      .selectFrom('note')
      .select('marks')
      .where('id', '=', noteId)
      .where('childId', '=', childId)
      .where('clipSeconds', 'is not', null)
      .executeTakeFirst()
    const isTheirs = note && (!readableOnly(child) || (await childMayHear(child, noteId, note)))
    const file = isTheirs && (await openFile(child, ctx, secret, noteId))
    if (!file) throw new NotFound('This recording')
    return { type: file.type, bytes: file.bytes.toString('base64url') }
  }
}

/** Nobody can leave a part out of a voice: where the words have one about somebody else, it is not played. */
async function childMayHear(
  child: ChildGrant,
  noteId: string,
  { marks }: { marks: Parameters<typeof isAboutOthers>[0] },
): Promise<boolean> {
  return !isAboutOthers(marks) && (await childMayRead(child, noteId))
}
