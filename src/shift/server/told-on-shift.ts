import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { hardMomentsDuring, notesDuring, type Period } from '#records/server/during.ts'
import type * as contract from '../contract/handover.ts'
import { handOver } from '../permissions.ts'
import type { ToldOnShift } from '../things-to-hold.ts'
import { linesOf } from './handovers.ts'
import './tables.ts'

const HOUR = 3_600_000
/** The longest time that one handover tells about, and the shortest: who hands over twice in an hour tells it whole. */
const LONGEST = 14 * HOUR
const SHORTEST = 2 * HOUR
const MOST_NOTES = 20

/** What was written about each young person since the last handover. */
export async function readToldOnShift(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readToldOnShift>,
): Promise<OutputOf<typeof contract.readToldOnShift>> {
  const home = await ctx.home(homeId, handOver)
  const newest = await newestHandover(home)
  const ago = newest ? ctx.now.getTime() - newest.givenAt.getTime() : LONGEST
  const since = new Date(ctx.now.getTime() - Math.min(LONGEST, Math.max(SHORTEST, ago)))
  const period = { from: since, to: new Date(ctx.now.getTime() + 1) }
  const { childIds } = await ctx.children(handOver, homeId)
  const children = []
  // One after the other: each opens the record of one young person.
  for (const childId of childIds) children.push({ childId, told: await toldAbout(ctx, childId, period) })
  return { since: since.toISOString(), children }
}

async function toldAbout(
  ctx: Ctx,
  childId: Parameters<Ctx['child']>[0],
  period: Period,
): Promise<ToldOnShift[]> {
  const child = await ctx.child(childId, handOver)
  const [notes, moments] = await Promise.all([
    notesDuring(child, period, MOST_NOTES),
    hardMomentsDuring(child, period),
  ])
  return [
    ...moments.map((one) => ({ ...one, source: 'hard-moment' as const, end: undefined })),
    ...notes.map(({ end, start, ...one }) => ({
      ...one,
      source: 'note' as const,
      end: end ?? start ?? undefined,
    })),
  ].map(({ id, source, words, happenedAt, toldByName, end }) => ({
    ...{ source, about: id, words, happenedAt: happenedAt.toISOString(), toldByName, end },
  }))
}

async function newestHandover({ db, homeId }: HomeGrant) {
  return db
    .selectFrom('handover')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'handover.organisationId')
        .onRef('person.id', '=', 'handover.givenBy'),
    )
    .select(['handover.id', 'handover.givenAt', 'person.knownAs'])
    .where('handover.homeId', '=', homeId)
    .orderBy('handover.givenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const A_DAY_AND_A_HALF = 36 * HOUR

/** What to hold for each young person today, from the newest handover; from an old one nothing. */
export async function readHold(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readHold>,
): Promise<OutputOf<typeof contract.readHold>> {
  const newest = await newestHandover(await ctx.home(homeId, handOver))
  if (!newest || ctx.now.getTime() - newest.givenAt.getTime() > A_DAY_AND_A_HALF) return { children: [] }
  const lines = (await linesOf(ctx, homeId, [newest.id])).get(newest.id) ?? []
  return {
    givenByName: newest.knownAs,
    givenAt: newest.givenAt.toISOString(),
    children: lines.map((one) => ({ childId: one.childId, lines: one.lines.map(({ words }) => words) })),
  }
}
