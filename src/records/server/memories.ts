import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { keepFile, openFile } from '#platform/server/files.ts'
import { drawnAnew } from '#platform/server/pictures.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/memories.ts'
import * as permissions from '../permissions.ts'
import { readableOnly } from './readable.ts'
import './tables.ts'

type Sent = InputOf<typeof contract.keepMemory>

/** Keeps a photo or a drawing. What the child keeps for themself is told nowhere. */
export function keepMemoryWith(secret: Secret) {
  return async (ctx: Ctx, sent: Sent, told: Told): Promise<Receipt> => {
    const child = await ctx.child(sent.childId, permissions.keepMemory)
    if (sent.seenBy === 'me' && !readableOnly(child)) {
      throw new NotValid({ seenBy: ['What you keep for a young person is theirs and the team’s.'] })
    }
    return tellOnce(ctx, told, sent.id, () => addMemory(child, ctx, secret, sent))
  }
}

async function addMemory(child: ChildGrant<'records.keep-memory'>, ctx: Ctx, secret: Secret, sent: Sent) {
  const { organisationId, id: toldBy } = ctx.actor
  const { id, kind, words, seenBy } = sent
  const { happenedAt, deviceSaidAt } = timeOf(sent.happenedAt, ctx.now)
  const { bytes, width, height } = await drawnAnew(Buffer.from(sent.bytes, 'base64url'))
  const onlyFor = seenBy === 'me' ? toldBy : undefined
  await keepFile(child, ctx, secret, { id, type: 'image/webp', bytes, onlyFor })
  await child.db
    .insertInto('memory')
    .values({
      organisationId,
      id,
      childId: child.childId,
      kind,
      words,
      width,
      height,
      seenBy,
      happenedAt,
      deviceSaidAt,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
  if (seenBy === 'me') return
  const headline = firstSentence(words) || (kind === 'photo' ? 'A photo.' : 'A drawing.')
  await child.tell('records.memory', { headline, detail: words, happenedAt, about: id })
}

type Row = Omit<contract.Memory, 'happenedAt'> & { happenedAt: Date }

async function memoriesOf({ db, childId }: ChildGrant, only?: string): Promise<contract.Memory[]> {
  const one = only ? sql`and m.id = ${only}` : sql``
  const { rows } = await sql<Row>`
    select m.id, m.kind, m.words, m.width, m.height, m.seen_by, m.happened_at, p.known_as as told_by_name,
      m.told_by = m.child_id as by_child
    from memory m
    join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
    where m.child_id = ${childId} ${one} order by m.happened_at desc, m.id desc limit 200`.execute(db)
  return rows.map(({ happenedAt, ...row }) => ({ ...row, happenedAt: happenedAt.toISOString() }))
}

/** What the one who asks may see: the wall of the table is the child's own choice. */
export async function readMemories(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readMemories>,
): Promise<OutputOf<typeof contract.readMemories>> {
  return { memories: await memoriesOf(await ctx.child(childId, permissions.readRecords)) }
}

/** The picture itself, opened for one who may see it. */
export function openMemoryWith(secret: Secret) {
  return async (
    ctx: Ctx,
    { childId, memoryId }: InputOf<typeof contract.openMemory>,
  ): Promise<OutputOf<typeof contract.openMemory>> => {
    const child = await ctx.child(childId, permissions.readRecords)
    const [memory] = await memoriesOf(child, memoryId)
    const file = memory && (await openFile(child, ctx, secret, memoryId))
    if (!file) throw new NotFound('This picture')
    return { ...memory, type: file.type, bytes: file.bytes.toString('base64url') }
  }
}
