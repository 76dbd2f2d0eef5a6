import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId, OrganisationId, PersonId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import { openSealed } from '#platform/server/envelopes.ts'
import { standingIn } from '#platform/server/quarantine.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Told } from '#platform/server/serve.ts'
import { newToken, tokenHash } from '#platform/server/sessions.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/left-behind.ts'
import { decideLeftBehind } from '../permissions.ts'
import './tables.ts'

export async function giveMessenger(ctx: Ctx): Promise<OutputOf<typeof contract.giveMessenger>> {
  const { db, personId } = await ctx.self()
  const token = newToken()
  const { organisationId, deviceId } = ctx.actor
  await db
    .insertInto('deliveryToken')
    .values({
      organisationId,
      personId,
      deviceId: deviceId ?? null,
      tokenHash: tokenHash(token),
      givenAt: ctx.now,
    })
    .execute()
  return { token }
}

type Shown = OutputOf<typeof contract.listLeftBehind>['leftBehind'][number]

export async function listLeftBehind(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listLeftBehind>,
): Promise<OutputOf<typeof contract.listLeftBehind>> {
  const { db } = await ctx.home(homeId, decideLeftBehind)
  const { rows } = await sql<Omit<Shown, 'writtenAt' | 'arrivedAt'> & { writtenAt: Date; arrivedAt: Date }>`
    select q.id, q.person_id as writer_id, w.known_as as writer,
      case when q.is_private then '' else q.operation end as operation, c.known_as as child,
      d.name as tablet, q.written_at, q.arrived_at, q.is_private, coalesce(q.outcome, 'waits') as state,
      m.known_as as decided_by, q.because
    from quarantined q
    join person w on w.organisation_id = q.organisation_id and w.id = q.person_id
    left join person c on c.organisation_id = q.organisation_id and c.id = q.child_id
    left join person m on m.organisation_id = q.organisation_id and m.id = q.decided_by
    left join device d on d.organisation_id = q.organisation_id and d.id = q.device_id
    where q.home_id = ${homeId}
    order by q.decided_at desc nulls first, q.written_at limit 200`.execute(db)
  const leftBehind = rows.map(({ writtenAt, arrivedAt, ...row }) => ({
    ...withoutNulls(row),
    writtenAt: writtenAt.toISOString(),
    arrivedAt: arrivedAt.toISOString(),
  }))
  return { leftBehind }
}

export async function openLeftBehind(
  ctx: Ctx,
  { homeId, id }: InputOf<typeof contract.openLeftBehind>,
  secret: Secret,
): Promise<OutputOf<typeof contract.openLeftBehind>> {
  const home = await ctx.home(homeId, decideLeftBehind)
  const one = await find(home, id)
  if (one.isPrivate) {
    throw new NotValid({ id: ['This is somebody’s own. It can be taken in, but not read here.'] })
  }
  await childOf(ctx, one.childId)
  const words = await openSealed(
    home.db,
    secret,
    { operation: one.operation, sealed: one.sealed },
    one.personId,
  )
  return { said: saidIn(JSON.parse(words)) }
}

/** What was written, in its words; ids, choices and times say nothing to a reader here. */
function saidIn(input: unknown): { name: string; words: string }[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, value]) => {
    if (Array.isArray(value))
      return value.flatMap((one) => saidIn(typeof one === 'string' ? { [name]: one } : one))
    if (typeof value === 'object') return saidIn(value)
    const isWords =
      typeof value === 'string' && !/^[0-9a-f-]{36}$|^\d{4}-\d\d-\d\d/.test(value) && value !== ''
    return isWords ? [{ name, words: value }] : []
  })
}

export async function takeIn(
  ctx: Ctx,
  { homeId, id }: InputOf<typeof contract.takeIn>,
  told: Told,
  secret: Secret,
): Promise<OutputOf<typeof contract.takeIn>> {
  const home = await ctx.home(homeId, decideLeftBehind)
  const one = await find(home, id)
  if (one.outcome === 'taken-in') return {}
  const { operation, sealed, personId, writtenAt } = one
  const words = await openSealed(home.db, secret, { operation, sealed }, personId)
  const { organisationId, sessionId } = ctx.actor
  // As theirs, with what was theirs to do when they wrote it. Twice, it is written once.
  const writer = {
    actor: {
      id: PersonId.parse(personId),
      organisationId: OrganisationId.parse(organisationId),
      sessionId,
      deviceId: one.deviceId ?? undefined,
    },
    standing: await standingIn(home.db, { organisationId, id: personId }, writtenAt),
  }
  await told.runFor(writer, operation, words)
  await decide(home, ctx, one, { outcome: 'taken-in', because: null })
  await tellOfIt(ctx, home, one)
  return {}
}

export async function leaveApart(
  ctx: Ctx,
  { homeId, id, because }: InputOf<typeof contract.leaveApart>,
): Promise<OutputOf<typeof contract.leaveApart>> {
  const home = await ctx.home(homeId, decideLeftBehind)
  const one = await find(home, id)
  if (one.outcome === 'taken-in') throw new NotValid({ id: ['This was taken in already.'] })
  await decide(home, ctx, one, { outcome: 'left', because })
  return {}
}

type Kept = Awaited<ReturnType<typeof find>>

async function find({ db, homeId }: HomeGrant, id: string) {
  const row = await db
    .selectFrom('quarantined')
    .selectAll()
    .where('id', '=', id)
    .where('homeId', '=', homeId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('This')
  return row
}

/** The child it is about, if the manager stands to them: the look is kept. */
async function childOf(ctx: Ctx, childId: string | null) {
  if (childId === null) return undefined
  const mine = ctx.standing.filter((one) => one.childId === childId).map(({ relation }) => relation)
  return allows(decideLeftBehind, mine) ? ctx.child(ChildId.parse(childId), decideLeftBehind) : undefined
}

async function decide(
  { db, homeId }: HomeGrant,
  ctx: Ctx,
  { id, personId }: Kept,
  decided: { outcome: 'taken-in' | 'left'; because: string | null },
) {
  await db
    .updateTable('quarantined')
    .set({ ...decided, decidedAt: ctx.now, decidedBy: ctx.actor.id })
    .where('id', '=', id)
    .execute()
  const theirs = await db
    .selectFrom('quarantined')
    .select(['id', 'decidedAt'])
    .where('personId', '=', personId)
    .where('homeId', '=', homeId)
    .execute()
  if (theirs.some((one) => one.decidedAt === null)) return
  for (const { id: about } of theirs) {
    await closeDuty({ db }, ctx, { kind: 'people.quarantine', about }, decided.outcome)
  }
}

/** The chronology says beside the record how it came there. It is no word about the child. */
async function tellOfIt(ctx: Ctx, { db }: HomeGrant, one: Kept) {
  const child = await childOf(ctx, one.childId)
  if (!child) return
  const people = await db
    .selectFrom('person')
    .select(['id', 'knownAs'])
    .where('id', 'in', [one.personId, ctx.actor.id])
    .execute()
  const nameOf = (id: string) => people.find((person) => person.id === id)?.knownAs ?? ''
  await child.tell('people.taken-in', {
    headline: `What ${nameOf(one.personId)} wrote arrived after they left. ${nameOf(ctx.actor.id)} took it in.`,
    happenedAt: one.writtenAt,
    about: one.id,
    readableByChild: false,
  })
}
