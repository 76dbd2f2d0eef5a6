import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import { once } from '#platform/server/database.ts'
import type { OpenCtx } from '#platform/server/serve.ts'
import { DEVICE_COOKIE, tokenHash } from '#platform/server/sessions.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import * as contract from '../contract/sign-in.ts'
import './tables.ts'

export async function readMe(ctx: Ctx): Promise<OutputOf<typeof contract.readMe>> {
  const { db, personId } = await ctx.self()
  const [person, organisation, homes] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'name', 'knownAs', 'job', 'face'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    db.selectFrom('organisation').select(['name', 'outboxPublic']).executeTakeFirstOrThrow(),
    db.selectFrom('home').select(['id', 'name', 'setting', 'timeZone']).orderBy('name').execute(),
  ])
  return contract.Me.parse({
    personId: person.id,
    name: person.name,
    knownAs: person.knownAs,
    job: person.job ?? undefined,
    face: person.face ?? undefined,
    organisation: organisation.name,
    outboxPublic: organisation.outboxPublic,
    standing: ctx.standing,
    homes: homes.filter((home) => mayNameHome(ctx, home.id)),
    onTablet: ctx.actor.deviceId !== undefined,
  })
}

/** The homes that the actor works in or for; to a child's family or social worker the house has no name here. */
function mayNameHome(ctx: Ctx, homeId: string): boolean {
  return ctx.standing.some(
    (one) => one.homeId === homeId || (one.childId === undefined && one.homeId === undefined),
  )
}

export async function chooseFace(
  ctx: Ctx,
  { face }: InputOf<typeof contract.chooseFace>,
): Promise<OutputOf<typeof contract.chooseFace>> {
  const { db, personId } = await ctx.self()
  await db
    .updateTable('person')
    .set({ face: JSON.stringify(face) })
    .where('id', '=', personId)
    .execute()
  return {}
}

/** Who may sign in to the made-up home, if this is one: set by `attune demo` only. */
export interface DemoSignIns {
  password: string
  names: readonly { name: string; says: string; face: Face }[]
}

export async function readDoor(
  ctx: OpenCtx,
  demo: DemoSignIns | undefined,
): Promise<OutputOf<typeof contract.readDoor>> {
  const { rows } = await once(ctx.pool, (db) =>
    sql<{ made: boolean }>`select any_organisation() as made`.execute(db),
  )
  return {
    isSetUp: rows[0]?.made ?? false,
    demo: [...(demo?.names ?? [])],
    demoPassword: demo?.password,
    tablet: await facesOf(ctx),
  }
}

async function facesOf({ pool, cookies, now }: OpenCtx) {
  const device = cookies[DEVICE_COOKIE]
  if (!device) return undefined
  const hash = tokenHash(device)
  const known = await once(pool, (db) => sql`select 1 from find_device(${hash})`.execute(db))
  if (known.rows.length === 0) return undefined
  const { rows } = await once(pool, (db) =>
    sql<{ personId: PersonId; knownAs: string; face: Face | null }>`
      select * from faces_on_device(${hash}, ${now})`.execute(db),
  )
  return { faces: rows.map(withoutNulls) }
}
