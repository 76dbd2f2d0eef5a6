import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/formulation.ts'
import * as permissions from '../permissions.ts'
import { mustComeFrom, namesOfSources, sentencesOf } from './formulation-sources.ts'
import './tables.ts'

/** Writes the next version. Sent twice it is one; two people at once is for a person to decide. */
export async function writeFormulation(
  ctx: Ctx,
  { childId, basedOn, ...written }: InputOf<typeof contract.writeFormulation>,
): Promise<OutputOf<typeof contract.writeFormulation>> {
  const child = await ctx.child(childId, permissions.writeFormulation)
  const { id, parts, withChild, whyNot } = written
  if (sentencesOf(parts).length === 0) throw new NotValid({ parts: ['Write one sentence at least.'] })
  if (withChild === 'not-now' && whyNot === '') throw new NotValid({ whyNot: ['Say why, in a few words.'] })
  await mustComeFrom(child, parts)
  const before = await newestNumber(child)
  const { organisationId, id: writtenBy } = ctx.actor
  const row = { ...written, organisationId, childId, writtenBy, writtenAt: ctx.now }
  const added =
    before === basedOn &&
    (await child.db
      .insertInto('formulation')
      .values({ ...row, number: basedOn + 1, parts: JSON.stringify(parts) })
      .onConflict((same) => same.doNothing())
      .returning('number')
      .executeTakeFirst())
  if (!added) return { number: await numberOfRepeat(child, id) }
  await child.tell('assessment.formulation', {
    headline: saidOf[withChild](added.number),
    happenedAt: ctx.now,
    about: id,
  })
  return { number: added.number }
}

const saidOf: Record<contract.WithChild, (number: number) => string> = {
  together: (number) => `The shared understanding was written together, version ${number}.`,
  'did-not-want': (number) =>
    `The shared understanding was written, version ${number}. Asked, and not wanted.`,
  'not-now': (number) => `The shared understanding was written, version ${number}. Not together yet.`,
}

async function newestNumber({ db, childId }: ChildGrant): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from formulation where child_id = ${childId}`.execute(db)
  return rows[0]?.number ?? 0
}

async function numberOfRepeat(child: ChildGrant, id: contract.FormulationId): Promise<number> {
  const kept = await child.db
    .selectFrom('formulation')
    .select('number')
    .where('childId', '=', child.childId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (kept) return kept.number
  throw new Conflict('Someone else has written it anew since you began. Both texts are safe; look at both.')
}

/** From now on the child reads this version in their own space. */
export async function openFormulation(
  ctx: Ctx,
  { id, childId, formulationId }: InputOf<typeof contract.openFormulation>,
): Promise<OutputOf<typeof contract.openFormulation>> {
  const child = await ctx.child(childId, permissions.writeFormulation)
  const found = (await versionsOf(child)).find((one) => one.id === formulationId)
  if (!found) throw new NotFound('This shared understanding')
  const { organisationId, id: openedBy } = ctx.actor
  const added = await child.db
    .insertInto('formulationOpening')
    .values({ organisationId, id, childId, formulationId, openedBy, openedAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('assessment.formulation-opened', {
    headline: 'Read the shared understanding together.',
    happenedAt: ctx.now,
    about: formulationId,
  })
  return {}
}

/** Keeps how the child understands it, unchanged, beside every telling before it. */
export async function tellOwnFormulation(
  ctx: Ctx,
  said: InputOf<typeof contract.tellOwnFormulation>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.tellOwnFormulation)
  if (Object.values(said.parts).every((words) => words === '')) {
    throw new NotValid({ parts: ['Write something in one part at least.'] })
  }
  return tellOnce(ctx, told, said.id, () => addOwn(child, ctx, said))
}

async function addOwn(child: ChildGrant, ctx: Ctx, said: InputOf<typeof contract.tellOwnFormulation>) {
  const { organisationId, id: toldBy } = ctx.actor
  const { happenedAt, deviceSaidAt } = timeOf(said.saidAt, ctx.now)
  await child.db
    .insertInto('ownFormulation')
    .values({
      organisationId,
      id: said.id,
      childId: child.childId,
      parts: JSON.stringify(said.parts),
      saidAt: happenedAt,
      deviceSaidAt,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
  await child.tell('assessment.own-formulation', {
    headline: 'Said how they understand it themselves.',
    happenedAt,
    about: said.id,
  })
}

export async function readFormulation(
  ctx: Ctx,
  { childId, number }: InputOf<typeof contract.readFormulation>,
): Promise<OutputOf<typeof contract.readFormulation>> {
  const child = await ctx.child(childId, permissions.readUnderstanding)
  const isChild = child.relations.includes('child')
  const versions = (await versionsOf(child)).filter(({ openedAt }) => openedAt !== null || !isChild)
  const found = number === undefined ? versions[0] : versions.find((one) => one.number === number)
  if (number !== undefined && !found) throw new NotFound('This shared understanding')
  return {
    formulation: found && (await shown(child, found)),
    versions: versions.map(({ writtenAt, writtenBy, ...one }) => ({
      number: one.number,
      writtenBy,
      writtenAt: writtenAt.toISOString(),
    })),
    own: await ownOf(child),
  }
}

/** The shared understanding as it stood at an instant, and how the child understood it themself. For the evidence. */
export async function understoodBefore(child: ChildGrant, at: Date) {
  const [formulation] = (await versionsOf(child)).filter(({ writtenAt }) => writtenAt < at)
  return { formulation, own: await ownOf(child, at) }
}

type Version = Omit<contract.Formulation, 'parts' | 'writtenAt' | 'openedAt'> & {
  parts: contract.Sentences
  writtenAt: Date
  openedAt: Date | null
}

/** Every version, the newest first. What was written together was open from the first moment. */
async function versionsOf({ db, childId }: ChildGrant): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select f.id, f.number, f.parts, f.with_child, f.why_not, f.with_whom, p.known_as as written_by, f.written_at,
      case when f.with_child = 'together' then f.written_at else o.opened_at end as opened_at
    from formulation f
    join person p on p.organisation_id = f.organisation_id and p.id = f.written_by
    left join lateral (
      select min(opened_at) as opened_at from formulation_opening
      where organisation_id = f.organisation_id and child_id = f.child_id and formulation_id = f.id
    ) o on true
    where f.child_id = ${childId} order by f.number desc`.execute(db)
  return rows
}

async function shown(
  child: ChildGrant,
  { parts, writtenAt, openedAt, ...version }: Version,
): Promise<contract.Formulation> {
  const names = await namesOfSources(child, parts)
  const named = (sentences: readonly contract.Sentence[]) =>
    sentences.map((one) => ({
      ...one,
      from: 'about' in one.source ? (names.get(one.source.about) ?? '') : '',
    }))
  return {
    ...version,
    parts: {
      happened: named(parts.happened),
      learned: named(parts.learned),
      'sets-off': named(parts['sets-off']),
      strong: named(parts.strong),
      needs: named(parts.needs),
    },
    writtenAt: writtenAt.toISOString(),
    ...(openedAt && { openedAt: openedAt.toISOString() }),
  }
}

/** The newest that the child wrote before the newest that somebody wrote down for them. */
async function ownOf({ db, childId }: ChildGrant, before?: Date): Promise<contract.OwnFormulation[]> {
  const { rows } = await sql<Omit<contract.OwnFormulation, 'saidAt'> & { saidAt: Date }>`
    select distinct on (o.told_by = o.child_id) o.id, o.parts, o.told_by = o.child_id as by_child,
      p.known_as as told_by, o.said_at
    from own_formulation o
    join person p on p.organisation_id = o.organisation_id and p.id = o.told_by
    where o.child_id = ${childId} ${before ? sql`and o.said_at < ${before}` : sql``}
    order by o.told_by = o.child_id desc, o.said_at desc, o.id`.execute(db)
  return rows.map(({ saidAt, ...row }) => ({ ...row, saidAt: saidAt.toISOString() }))
}
