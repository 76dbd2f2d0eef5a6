import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, HomeId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/stays.ts'
import { dayBefore } from '../home-day.ts'
import { arrangeStay } from '../permissions.ts'
import { endPartsElsewhere } from './care-team.ts'
import { getChild } from './children.ts'
import './tables.ts'

export async function listStays(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listStays>,
): Promise<OutputOf<typeof contract.listStays>> {
  const { db } = await ctx.home(homeId, arrangeStay)
  const { rows } = await sql<Row>`
    select distinct on (p.known_as, p.id) p.id as child_id, p.known_as, p.face, s.from_on, s.to_on,
      next.name as moved_to
    from stay s
    join person p on p.organisation_id = s.organisation_id and p.id = s.child_id
    left join lateral (
      select h.name from stay n join home h on h.organisation_id = n.organisation_id and h.id = n.home_id
      where n.organisation_id = s.organisation_id and n.child_id = s.child_id and n.from_on > s.from_on
      order by n.from_on desc limit 1
    ) next on true
    where s.home_id = ${homeId}
    order by p.known_as, p.id, s.from_on desc`.execute(db)
  return { stays: rows.map(withoutNulls) }
}

/** As the database says it: null where the contract says nothing. */
type Row = Omit<contract.StayShown, 'face' | 'toOn' | 'movedTo'> & {
  face: contract.StayShown['face'] | null
  toOn: string | null
  movedTo: string | null
}

/**
 * A child moves to another home of the provider, or back in. Who arranges it may arrange stays in both homes:
 * nobody brings a child of another home, with their record, into their own. Sent twice, they moved once.
 */
export async function moveTo(
  ctx: Ctx,
  { id, childId, homeId, fromOn }: InputOf<typeof contract.moveTo>,
): Promise<OutputOf<typeof contract.moveTo>> {
  const home = await ctx.home(homeId, arrangeStay)
  await oneMoveAtATime(home.db, childId)
  const stays = await staysOf(home.db, childId)
  const [last] = stays
  if (!last) throw new NotFound('This child')
  await ctx.home(HomeId.parse(last.homeId), arrangeStay)
  if (stays.some((one) => one.id === id)) return {}
  requireMove(last, { homeId, fromOn })
  const child = home.admit(childId)
  await endStay(child.db, last, fromOn)
  const stay = { organisationId: ctx.actor.organisationId, id, childId, homeId, fromOn }
  await child.db.insertInto('stay').values(stay).execute()
  await endPartsElsewhere(child, homeId, fromOn)
  await tellMove(child, ctx, { id, fromOn, isNewHome: last.homeId !== homeId })
  return {}
}

/** Two moves of one child at the same moment would both end the same stay. */
async function oneMoveAtATime(db: Tx, childId: ChildId) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stay/${childId}`}, 0))`.execute(db)
}

interface Stay {
  id: string
  homeId: string
  fromOn: string
  toOn: string | null
}

/** Newest first. */
async function staysOf(db: Tx, childId: ChildId): Promise<Stay[]> {
  return db
    .selectFrom('stay')
    .select(['id', 'homeId', 'fromOn', 'toOn'])
    .where('childId', '=', childId)
    .orderBy('fromOn', 'desc')
    .execute()
}

function requireMove(last: Stay, { homeId, fromOn }: { homeId: HomeId; fromOn: string }) {
  if (last.homeId === homeId && last.toOn === null) {
    throw new NotValid({ homeId: ['They live in this home already.'] })
  }
  if (last.homeId === homeId && last.toOn !== null && last.toOn >= fromOn) {
    throw new NotValid({ fromOn: ['They still live here on this day. Choose a later one.'] })
  }
  if (fromOn <= last.fromOn) {
    throw new NotValid({ fromOn: ['Choose a day after they moved in where they lived last.'] })
  }
}

/** The last day in the home before is the one before the move, unless they had moved on earlier. */
async function endStay(db: Tx, { id, toOn }: Stay, fromOn: string) {
  if (toOn !== null && toOn < fromOn) return
  await db
    .updateTable('stay')
    .set({ toOn: dayBefore(fromOn) })
    .where('id', '=', id)
    .execute()
}

interface Move {
  id: string
  fromOn: string
  isNewHome: boolean
}

/** The home is not named: the child's family and social worker read this too. */
async function tellMove(child: ChildGrant, { now }: Ctx, { id, fromOn, isNewHome }: Move) {
  const { knownAs } = await getChild(child, now)
  await child.tell('people.moved-in', {
    headline: isNewHome ? `${knownAs} moved to another home.` : `${knownAs} moved back in.`,
    happenedAt: new Date(`${fromOn}T12:00:00Z`),
    about: id,
  })
}
