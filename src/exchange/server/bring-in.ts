import { sql } from 'kysely'
import type { NewChild } from '#people/contract/children.ts'
import { admitEach } from '#people/server/admit-each.ts'
import { listTeam } from '#people/server/workers.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Arrival } from '../arrival.ts'
import { placeOf } from '../arrival.ts'
import type * as contract from '../contract.ts'
import type { Outcome } from '../contract.ts'
import { bringIn as permission } from '../permissions.ts'
import { type Known, knownArrivals } from './known-arrivals.ts'
import { inTeam, newChildOf, type Team } from './new-child.ts'

/**
 * The children of a file move in, each as if somebody had filled in the form. Who is here already stays
 * as they are; one who does not fit is kept out and says why, and the others move in.
 */
export async function bringIn(
  ctx: Ctx,
  { homeId, arrivals }: InputOf<typeof contract.bringIn>,
): Promise<OutputOf<typeof contract.bringIn>> {
  const home = await ctx.home(homeId, permission)
  await oneAtATime(home.db, ctx.actor.organisationId)
  const { team } = await listTeam(ctx, { homeId })
  const known = await knownArrivals(home.db, arrivals)
  const lines = arrivals.map((arrival, place) => lineOf({ homeId, team, known }, arrival, place))
  await admitEach(
    home,
    ctx,
    lines.flatMap(({ child }) => child ?? []),
  )
  return { outcomes: lines.map(({ outcome }) => outcome) }
}

/** Two files at the same time never bring the same child twice. */
async function oneAtATime(db: Tx, organisationId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`arrivals/${organisationId}`}, 0))`.execute(db)
}

interface Bringing {
  homeId: HomeId
  team: Team
  known: Map<number, Known>
}

/** What becomes of one row, and the child who moves in by it, if one does. */
interface Line {
  outcome: Outcome
  child?: NewChild
}

function lineOf({ homeId, team, known }: Bringing, arrival: Arrival, place: number): Line {
  const { row, knownAs } = arrival
  const say = (became: Outcome['became'], says: string) => ({ row, became, says: `${placeOf(row)}: ${says}` })
  if (known.get(place) === 'here') return { outcome: say('already-here', `${knownAs} is here already.`) }
  if (known.get(place) === 'reference-taken') {
    const taken = `somebody else has the reference ${arrival.outsideReference}. Is this ${knownAs}?`
    return { outcome: say('kept-out', taken) }
  }
  const fits = newChildOf(arrival, homeId, team)
  if (!fits.success) return { outcome: say('kept-out', sayTooMuch(fits.error.issues)) }
  return { outcome: say('moved-in', sayMovedIn(arrival, team)), child: fits.data }
}

function sayTooMuch(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const [first] = issues
  return `${first?.path.map(String).join(' ') ?? 'it'}: ${first?.message ?? 'does not fit.'}`
}

function sayMovedIn({ knownAs, keyWorker }: Arrival, team: Team): string {
  if (!keyWorker || inTeam(team, keyWorker)) return `${knownAs} moved in.`
  return `${knownAs} moved in. ${keyWorker} does not work in this home, so ${knownAs} has no key worker yet.`
}
