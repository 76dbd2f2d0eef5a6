import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, OrganisationGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { hashPassword } from '#platform/server/passwords.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import { leadsTo } from '../contract/ties.ts'
import type * as contract from '../contract/workers.ts'
import { todayIn } from '../home-day.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

export async function addHome(
  ctx: Ctx,
  home: InputOf<typeof contract.addHome>,
): Promise<OutputOf<typeof contract.addHome>> {
  const { db, organisationId } = await ctx.organisation(permissions.manageOrganisation)
  const openedOn = todayIn(home.timeZone, ctx.now)
  await db
    .insertInto('home')
    .values({ organisationId, ...home, openedOn })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

export async function addPerson(
  ctx: Ctx,
  { id, name, knownAs, job, signIn }: InputOf<typeof contract.addPerson>,
): Promise<OutputOf<typeof contract.addPerson>> {
  const grant = await ctx.organisation(permissions.manageOrganisation)
  await grant.db
    .insertInto('person')
    .values({
      organisationId: grant.organisationId,
      id,
      name,
      knownAs,
      job: job ?? null,
      face: JSON.stringify(faceFor(id)),
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  if (signIn) await addAccount(grant, { personId: id, ...signIn }, 'signIn.name')
  return {}
}

/** Whoever is signed in with the password before this one is signed out everywhere. */
export async function giveSignIn(
  ctx: Ctx,
  given: InputOf<typeof contract.giveSignIn>,
): Promise<OutputOf<typeof contract.giveSignIn>> {
  const grant = await ctx.organisation(permissions.manageOrganisation)
  await addAccount(grant, given, 'name')
  const { db, organisationId } = grant
  await sql`select end_sessions(${organisationId}, ${given.personId}, null, ${ctx.now})`.execute(db)
  return {}
}

/** One sign-in a person: given again, the name and the password are new and an ended sign-in is open again. */
export async function addAccount(
  { db, organisationId }: Pick<OrganisationGrant, 'db' | 'organisationId'>,
  { personId, name, password }: InputOf<typeof contract.giveSignIn>,
  field: string,
): Promise<void> {
  const taken = await db
    .selectFrom('account')
    .select('id')
    .where('signInName', '=', name)
    .where('personId', '<>', personId)
    .executeTakeFirst()
  if (taken) throw new NotValid({ [field]: ['Somebody signs in with this name already. Choose another.'] })
  const passwordHash = await hashPassword(password)
  const given = { signInName: name, passwordHash, disabledAt: null }
  await db
    .insertInto('account')
    .values({ organisationId, id: randomUUID(), personId, ...given })
    .onConflict((same) => same.columns(['organisationId', 'personId']).doUpdateSet(given))
    .execute()
}

export async function addTie(
  ctx: Ctx,
  tie: InputOf<typeof contract.addTie>,
): Promise<OutputOf<typeof contract.addTie>> {
  const { db, organisationId } = await ctx.organisation(permissions.manageOrganisation)
  requirePlace(tie)
  await db
    .insertInto('tie')
    .values({
      ...tie,
      organisationId,
      childId: tie.childId ?? null,
      homeId: tie.homeId ?? null,
      toOn: tie.toOn ?? null,
      madeBy: ctx.actor.id,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** Each tie leads where its kind leads, and ends no earlier than it begins. */
function requirePlace({ relation, childId, homeId, fromOn, toOn }: InputOf<typeof contract.addTie>) {
  const place = childId ? 'child' : homeId ? 'home' : 'provider'
  if ((childId && homeId) || !leadsTo[relation].includes(place)) {
    const field = leadsTo[relation].includes('child') ? 'childId' : 'homeId'
    throw new NotValid({ [field]: ['Choose to whom or where this tie leads.'] })
  }
  if (relation === 'agency-worker' && !toOn) {
    throw new NotValid({ toOn: ['Say on which day the agency worker’s access ends.'] })
  }
  if (toOn && toOn < fromOn) throw new NotValid({ toOn: ['This is before the first day.'] })
}

export async function endTie(
  ctx: Ctx,
  { tieId, toOn }: InputOf<typeof contract.endTie>,
): Promise<OutputOf<typeof contract.endTie>> {
  const { db } = await ctx.organisation(permissions.manageOrganisation)
  const tie = await db
    .selectFrom('tie')
    .select(['fromOn', 'relation'])
    .where('id', '=', tieId)
    .executeTakeFirst()
  if (!tie) throw new NotFound('This tie')
  if (toOn < tie.fromOn) throw new NotValid({ toOn: ['This is before the tie began.'] })
  if (tie.relation === 'administrator') await requireAnother(db, tieId)
  await db.updateTable('tie').set({ toOn }).where('id', '=', tieId).execute()
  return {}
}

/** Somebody has to be able to add people: the last administrator stays one. */
async function requireAnother(db: Tx, tieId: string): Promise<void> {
  const other = await db
    .selectFrom('tie')
    .innerJoin('account', (join) =>
      join
        .onRef('account.organisationId', '=', 'tie.organisationId')
        .onRef('account.personId', '=', 'tie.personId'),
    )
    .select('tie.id')
    .where('tie.relation', '=', 'administrator')
    .where('tie.id', '<>', tieId)
    .where('tie.toOn', 'is', null)
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst()
  if (!other) throw new NotValid({ toOn: ['Nobody else is administrator. Name another one first.'] })
}

/** Ends a sign-in and every session of it, in one go. */
export async function disablePerson(
  ctx: Ctx,
  { personId }: InputOf<typeof contract.disablePerson>,
): Promise<OutputOf<typeof contract.disablePerson>> {
  const { db, organisationId } = await ctx.organisation(permissions.manageOrganisation)
  if (personId === ctx.actor.id) {
    throw new NotValid({ personId: ['You cannot end your own sign-in. Ask another administrator.'] })
  }
  await db.updateTable('account').set({ disabledAt: ctx.now }).where('personId', '=', personId).execute()
  await sql`select end_sessions(${organisationId}, ${personId}, null, ${ctx.now})`.execute(db)
  return {}
}

export async function listPeople(ctx: Ctx): Promise<OutputOf<typeof contract.listPeople>> {
  const { db } = await ctx.organisation(permissions.manageOrganisation)
  const { rows } = await sql<OutputOf<typeof contract.listPeople>['people'][number]>`
    select p.id as person_id, p.name, p.known_as, p.job, p.face, a.id is not null as has_sign_in,
      a.disabled_at is not null as disabled,
      coalesce((
        select json_agg(json_strip_nulls(json_build_object(
          'id', t.id, 'relation', t.relation, 'homeId', t.home_id, 'childId', t.child_id,
          'fromOn', t.from_on, 'toOn', t.to_on)) order by t.from_on)
        from tie t where t.organisation_id = p.organisation_id and t.person_id = p.id), '[]'::json) as ties
    from person p
    left join account a on a.organisation_id = p.organisation_id and a.person_id = p.id
    where not p.is_outside and not exists (
      select 1 from stay s where s.organisation_id = p.organisation_id and s.child_id = p.id)
    order by p.known_as, p.id`.execute(db)
  return { people: rows.map(withoutNulls) }
}

export async function listTeam(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listTeam>,
): Promise<OutputOf<typeof contract.listTeam>> {
  const { db } = await ctx.home(homeId, permissions.readHome)
  const { rows } = await sql<OutputOf<typeof contract.listTeam>['team'][number]>`
    select distinct on (p.known_as, p.id) p.id as person_id, p.name, p.known_as, p.job, p.face, t.relation
    from tie t
    join home h on h.organisation_id = t.organisation_id and h.id = t.home_id
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    where t.home_id = ${homeId} and t.from_on <= (${ctx.now}::timestamptz at time zone h.time_zone)::date
      and (t.to_on is null or t.to_on >= (${ctx.now}::timestamptz at time zone h.time_zone)::date)
    order by p.known_as, p.id, array_position(array['home-manager', 'clinician', 'home-team', 'agency-worker'], t.relation)`.execute(
    db,
  )
  return { team: rows.map(withoutNulls) }
}
