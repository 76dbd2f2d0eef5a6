import { sql } from 'kysely'
import type pg from 'pg'
import { OrganisationId as Organisation, type OrganisationId, PersonId } from '#platform/ids.ts'
import type { Relation } from '#platform/permissions.ts'
import { AccessEnded, NotSignedIn } from '#platform/refusal.ts'
import type { Asker } from '#platform/server/asker.ts'
import { once } from '#platform/server/database.ts'
import { SESSION_COOKIE, tokenHash } from '#platform/server/sessions.ts'

interface Row {
  organisationId: OrganisationId
  sessionId: string
  personId: string
  deviceId: string | null
  seenAt: Date
  standing: { relation: Relation; child: string | null; home: string | null }[]
}

const MINUTE = 60_000

/** The actor of a request and how they stand to everyone today: one statement, on every request. */
export async function whoIs(
  pool: pg.Pool,
  cookies: Readonly<Record<string, string>>,
  now: Date,
): Promise<Asker> {
  const token = cookies[SESSION_COOKIE]
  if (!token) throw new NotSignedIn()
  const row = await findSession(pool, tokenHash(token), now)
  if (!row) throw await whyNot(pool, tokenHash(token))
  if (now.getTime() - row.seenAt.getTime() > MINUTE) {
    await once(pool, (db) =>
      sql`select touch_session(${row.organisationId}, ${row.sessionId}, ${now})`.execute(db),
    )
  }
  return askerOf(row)
}

/** The same without keeping the session awake: for a stream that stays open while nobody looks. */
export async function whoLooksOn(
  pool: pg.Pool,
  cookies: Readonly<Record<string, string>>,
  now: Date,
): Promise<Asker | undefined> {
  const token = cookies[SESSION_COOKIE]
  const row = token ? await findSession(pool, tokenHash(token), now) : undefined
  return row && askerOf(row)
}

async function whyNot(pool: pg.Pool, hash: Buffer): Promise<Error> {
  const { rows } = await once(pool, (db) =>
    sql<{ ended: boolean }>`select was_ended(${hash}) as ended`.execute(db),
  )
  if (rows[0]?.ended) return new AccessEnded()
  return new NotSignedIn('You have been signed out. Sign in to go on; nothing you wrote is lost.')
}

function askerOf(row: Row): Asker {
  return {
    actor: {
      id: PersonId.parse(row.personId),
      organisationId: Organisation.parse(row.organisationId),
      sessionId: row.sessionId,
      deviceId: row.deviceId ?? undefined,
    },
    standing: row.standing.map(({ relation, child, home }) => ({
      relation,
      childId: child ?? undefined,
      homeId: home ?? undefined,
    })),
  }
}

async function findSession(pool: pg.Pool, hash: Buffer, now: Date): Promise<Row | undefined> {
  const { rows } = await once(pool, (db) =>
    sql<Row>`
      select s.organisation_id, s.session_id, s.person_id, s.device_id, s.seen_at,
        coalesce((
          select json_agg(json_build_object('relation', t.relation, 'child', t.child_id, 'home', t.home_id))
          from standing(s.organisation_id, s.person_id, ${now}) t
        ), '[]'::json) as standing
      from find_session(${hash}, ${now}) s`.execute(db),
  )
  return rows[0]
}
