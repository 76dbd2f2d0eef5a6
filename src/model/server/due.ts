import { sql } from 'kysely'
import type { ChildShown } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { childrenShown } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, HomeId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { each } from '#platform/server/each.ts'
import type * as contract from '../contract/due.ts'
import { dueSince } from '../due-since.ts'
import * as permissions from '../permissions.ts'
import type { RhythmDates } from '../rhythm.ts'
import { kindsOf } from '../rhythm-facts.ts'
import { hasModel, type LivedRhythm, rhythmsInForce } from './model-in-force.ts'
import './tables.ts'

/** What is due for the children of a grant and for the homes one works in, soonest first. */
export async function readDue(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readDue>,
): Promise<OutputOf<typeof contract.readDue>> {
  const { db, childIds } = await ctx.children(permissions.readDue, homeId)
  const rhythms = await rhythmsInForce(db)
  if (rhythms.length === 0) return { due: [], hasModel: await hasModel(db) }
  const due = await dueOfChildren({ db, childIds, now: ctx.now, rhythms })
  const homes = await homesOf(ctx, db, homeId)
  for (const home of homes) due.push(...(await dueOfHome(ctx, home, rhythms)))
  return { due: due.sort(sooner), hasModel: true }
}

/** When one of some things is due next for one child, by the model in force; nothing when none is asked for. */
export async function dueFor(
  { db, childId }: Pick<ChildGrant, 'db' | 'childId'>,
  whats: readonly string[],
  now: Date,
): Promise<contract.DueShown | undefined> {
  const [rhythms, children, last] = await Promise.all([
    rhythmsInForce(db),
    childrenShown(db, [childId], now),
    lastTold(db, [childId], whats.flatMap(kindsOf)),
  ])
  const asked = rhythms.filter(({ of, what }) => of === 'child' && whats.includes(what))
  const due = children.flatMap((child) => asked.flatMap((rhythm) => dueOfChild(child, rhythm, last, now)))
  return due.sort(sooner)[0]
}

interface OfChildren {
  db: Tx
  childIds: readonly ChildId[]
  now: Date
  rhythms: readonly LivedRhythm[]
}

async function dueOfChildren({ db, childIds, now, rhythms }: OfChildren): Promise<contract.DueShown[]> {
  const ofChild = rhythms.filter((rhythm) => rhythm.of === 'child')
  if (ofChild.length === 0 || childIds.length === 0) return []
  const [children, last] = await Promise.all([
    childrenShown(db, childIds, now),
    lastTold(
      db,
      childIds,
      ofChild.flatMap(({ what }) => kindsOf(what)),
    ),
  ])
  return children.flatMap((child) => ofChild.flatMap((rhythm) => dueOfChild(child, rhythm, last, now)))
}

/** Who lives nowhere today has nothing due: the rhythms are those of a stay. */
function dueOfChild(child: ChildShown, rhythm: LivedRhythm, last: LastTold, now: Date): contract.DueShown[] {
  const { home, movedInOn } = child
  if (!home || !movedInOn) return []
  const told = kindsOf(rhythm.what).flatMap((kind) => last.get(`${child.id} ${kind}`) ?? [])
  const lastDoneOn =
    told
      .map((at) => todayIn(home.timeZone, at))
      .sort()
      .at(-1) ?? null
  const today = todayIn(home.timeZone, now)
  const dates = { arrivedOn: movedInOn, lastDoneOn, today }
  return shownOf(rhythm, dates, { homeId: home.id, timeZone: home.timeZone, childId: child.id })
}

/** By child and kind: when a fact of the kind happened last. */
type LastTold = ReadonlyMap<string, Date>

async function lastTold(db: Tx, childIds: readonly ChildId[], kinds: readonly string[]): Promise<LastTold> {
  const { rows } = await sql<{ childId: string; kind: string; at: Date }>`
    select c.id as child_id, k.kind, last.happened_at as at
    from ${each(childIds, 'uuid')} c (id)
    cross join ${each([...new Set(kinds)], 'text')} k (kind)
    cross join lateral (
      select f.happened_at from fact f where f.child_id = c.id and f.kind = k.kind order by f.happened_at desc limit 1
    ) last`.execute(db)
  return new Map(rows.map(({ childId, kind, at }) => [`${childId} ${kind}`, at]))
}

interface Home {
  id: string
  timeZone: string
  openedOn: string
}

/** The homes whose rhythms the actor may see. */
async function homesOf(ctx: Ctx, db: Tx, only: HomeId | undefined): Promise<Home[]> {
  const homes = await db.selectFrom('home').select(['id', 'timeZone', 'openedOn']).orderBy('name').execute()
  return homes.filter(({ id }) => {
    const here = ctx.standing.filter((one) => !one.childId && (one.homeId ?? id) === id)
    const relations = here.map(({ relation }) => relation)
    return (only ?? id) === id && allows(permissions.readDue, relations)
  })
}

async function dueOfHome(
  ctx: Ctx,
  home: Home,
  rhythms: readonly LivedRhythm[],
): Promise<contract.DueShown[]> {
  const ofHome = rhythms.filter((rhythm) => rhythm.of === 'home')
  if (ofHome.length === 0) return []
  const { db, homeId } = await ctx.home(HomeId.parse(home.id), permissions.readDue)
  const rows = await db
    .selectFrom('homeRhythmDone')
    .select(({ fn }) => ['what', fn.max('doneOn').as('on')])
    .where('homeId', '=', homeId)
    .groupBy('what')
    .execute()
  const last = new Map(rows.map(({ what, on }) => [what, on]))
  const today = todayIn(home.timeZone, ctx.now)
  return ofHome.flatMap((rhythm) => {
    const dates = { arrivedOn: home.openedOn, lastDoneOn: last.get(rhythm.what) ?? null, today }
    return shownOf(rhythm, dates, { homeId, timeZone: home.timeZone })
  })
}

function shownOf(
  rhythm: LivedRhythm,
  dates: RhythmDates,
  { timeZone, ...where }: { homeId: HomeId; timeZone: string; childId?: ChildId },
): contract.DueShown[] {
  const due = dueSince(rhythm, dates, todayIn(timeZone, rhythm.since))
  if (!due) return []
  const { id: rhythmId, says: because, what, element, who, every, firstWithin } = rhythm
  const { lastDoneOn } = dates
  const words = { rhythmId, what, element, because, who, every, firstWithin }
  return [{ ...words, ...where, ...due, ...(lastDoneOn !== null && { lastDoneOn }) }]
}

function sooner(one: contract.DueShown, other: contract.DueShown): number {
  return one.days - other.days || one.rhythmId.localeCompare(other.rhythmId)
}
