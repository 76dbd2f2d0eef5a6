import { sql } from 'kysely'
import type { ChildId } from '#platform/ids.ts'
import type { Actor, ArrivalsGrant, Ctx, HomeGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { NewChild } from '../contract/children.ts'
import { youngFaceFor } from '../young-face.ts'
import './tables.ts'

/** The walls of the database look through all children of a batch for each row: more at once is slower. */
const AT_ONCE = 100

/**
 * Children who have been looked over move into the home of the grant, in batches of some statements each.
 * Who has moved in already, by their id, stays as they are. Each leaves the trace of a look of their own.
 */
export async function admitEach(home: HomeGrant, ctx: Ctx, arrivals: readonly NewChild[]): Promise<void> {
  for (let at = 0; at < arrivals.length; at += AT_ONCE) {
    await admitBatch(home, ctx, arrivals.slice(at, at + AT_ONCE))
  }
}

async function admitBatch(home: HomeGrant, ctx: Ctx, arrivals: readonly NewChild[]): Promise<void> {
  const grant = home.admitEach(arrivals.map(({ id }) => id))
  const added = await addPersons(grant.db, ctx.actor, arrivals)
  const fresh = arrivals.filter(({ id }) => added.has(id))
  if (fresh.length > 0) await addRecords(grant, ctx, fresh)
}

async function addPersons(db: Tx, actor: Actor, arrivals: readonly NewChild[]): Promise<Set<string>> {
  const lines = arrivals.map(({ id, fullName, knownAs }) => ({
    id,
    fullName,
    knownAs,
    face: youngFaceFor(id),
  }))
  const { rows } = await sql<{ id: string }>`
    insert into person (organisation_id, id, name, known_as, face)
    select ${actor.organisationId}::uuid, a.id, a."fullName", a."knownAs", a.face
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as a(id uuid, "fullName" text, "knownAs" text, face jsonb)
    on conflict (organisation_id, id) do nothing returning id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The statements go out together. */
async function addRecords(
  { db, tellEach }: ArrivalsGrant,
  { actor, now }: Ctx,
  arrivals: readonly NewChild[],
) {
  const writing = { db, by: actor, now, lines: JSON.stringify(arrivals) }
  await Promise.all([
    addChildren(writing),
    addStays(writing),
    addTellings(writing),
    addContacts(writing),
    addKeyWorkers(writing),
    tellEach('people.moved-in', arrivals.map(movedIn)),
  ])
}

function movedIn({ id, knownAs, movedInOn }: NewChild): MovedIn {
  const happenedAt = new Date(`${movedInOn}T12:00:00Z`)
  return { childId: id, headline: `${knownAs} moved in.`, happenedAt, about: id }
}

interface MovedIn {
  childId: ChildId
  headline: string
  happenedAt: Date
  about: string
}

interface Writing {
  db: Tx
  by: Actor
  now: Date
  /** The arrivals as JSON, as the contract names their parts. */
  lines: string
}

async function addChildren({ db, by, now, lines }: Writing) {
  await sql`
    insert into child (organisation_id, id, known_as, full_name, born_on, pronouns, placing_authority,
      outside_reference, made_by, made_at)
    select ${by.organisationId}::uuid, a.id, a."knownAs", a."fullName", a."bornOn", a.pronouns,
      a."placingAuthority", a."outsideReference", ${by.id}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${lines}::jsonb) as a(id uuid, "knownAs" text, "fullName" text, "bornOn" date,
      pronouns text, "placingAuthority" text, "outsideReference" text)`.execute(db)
}

async function addStays({ db, by, lines }: Writing) {
  await sql`
    insert into stay (organisation_id, id, child_id, home_id, from_on)
    select ${by.organisationId}::uuid, gen_random_uuid(), a.id, a."homeId", a."movedInOn"
    from jsonb_to_recordset(${lines}::jsonb) as a(id uuid, "homeId" uuid, "movedInOn" date)`.execute(db)
}

async function addTellings({ db, by, now, lines }: Writing) {
  await sql`
    insert into child_profile (organisation_id, id, child_id, languages, culture, faith, matters_most, likes,
      told_by, told_at)
    select ${by.organisationId}::uuid, gen_random_uuid(), a.id, p.languages, p.culture, p.faith,
      p."mattersMost", p.likes, ${by.id}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${lines}::jsonb) as a(id uuid, profile jsonb)
    cross join jsonb_to_record(a.profile)
      as p(languages text[], culture text, faith text, "mattersMost" text, likes text[])`.execute(db)
}

async function addContacts({ db, by, now, lines }: Writing) {
  await sql`
    insert into contact (organisation_id, id, child_id, name, relationship, phone, email, may_know_address,
      part, told_by, told_at)
    select ${by.organisationId}::uuid, c.id, a.id, c.name, c.relationship, c.phone, c.email, c."mayKnowAddress",
      coalesce(c.part, ''), ${by.id}::uuid, ${now}::timestamptz
    from jsonb_to_recordset(${lines}::jsonb) as a(id uuid, contacts jsonb)
    cross join jsonb_to_recordset(a.contacts) as c(id uuid, name text, relationship text, phone text, email text,
      "mayKnowAddress" boolean, part text)`.execute(db)
}

async function addKeyWorkers({ db, by, lines }: Writing) {
  await sql`
    insert into tie (organisation_id, id, person_id, relation, child_id, from_on, made_by)
    select ${by.organisationId}::uuid, gen_random_uuid(), a."keyWorkerId", 'key-worker', a.id, a."movedInOn",
      ${by.id}::uuid
    from jsonb_to_recordset(${lines}::jsonb) as a(id uuid, "keyWorkerId" uuid, "movedInOn" date)
    where a."keyWorkerId" is not null`.execute(db)
}
