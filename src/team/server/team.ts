import { sql } from 'kysely'
import { dueSince } from '#model/due-since.ts'
import { type LivedRhythm, rhythmsInForce } from '#model/server/model-in-force.ts'
import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract.ts'
import { readTeam as readPermission, readTalks } from '../permissions.ts'
import './tables.ts'

type Team = OutputOf<typeof contract.readTeam>
type Member = Team['team'][number]

/** As many arrivals as a week holds. */
const MOST_ARRIVALS = 7

/** The team of a home today. What may be seen of whom is the answer of the database's own functions. */
export async function readTeam(ctx: Ctx, { homeId }: InputOf<typeof contract.readTeam>): Promise<Team> {
  const home = await ctx.home(homeId, readPermission)
  const [talks, people, rhythms, shapes, words, support, trends] = await Promise.all([
    talksWaiting(ctx, homeId),
    peopleOf(home, ctx),
    rhythmsInForce(home.db),
    shapesOf(home, ctx),
    wordsOf(home, ctx),
    supportOf(home, ctx),
    sql<Team['trends'][number]>`select part, trend from team_trend(${homeId}, ${ctx.now})`.execute(home.db),
  ])
  const rhythm = rhythms.find(({ what, of }) => what === 'clinical-supervision' && of === 'worker')
  const team = people.map((one): Member => {
    const { worksSince, timeZone, isAgency, ...person } = one
    const seen = shapes.filter(({ personId }) => personId === one.personId)
    const last = seen.findLast(({ moment }) => moment === 'leaving')
    const word = words.find(({ personId }) => personId === one.personId)
    const offer = support.findLast(({ personId }) => personId === one.personId)
    const supervision = rhythm && !isAgency && supervisionOf(one, rhythm, ctx.now)
    return {
      ...withoutNulls(person),
      ...(supervision && { supervision }),
      talksWaiting: talks.get(one.personId) ?? 0,
      arrivals: seen
        .filter(({ moment }) => moment === 'arriving')
        .slice(-MOST_ARRIVALS)
        .map(shown),
      ...(last && { leftAs: shown(last) }),
      ...(word && { word: { id: word.id, askedAt: word.askedAt.toISOString() } }),
      ...(offer && { support: supportShown(offer) }),
    }
  })
  const as = home.relations.includes('home-manager') ? 'home-manager' : 'clinical-supervisor'
  return { as, team, trends: trends.rows }
}

interface Person extends Pick<Member, 'personId' | 'knownAs'> {
  face: Member['face'] | null
  job: string | null
  supervisionOn: string | null
  worksSince: string
  timeZone: string
  isAgency: boolean
}

/** Who works in the home today, with their last supervision. */
async function peopleOf({ db, homeId }: HomeGrant, { now }: Ctx): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id as person_id, p.known_as, p.face, p.job, works.since as works_since, works.is_agency, h.time_zone,
      (select max(s.held_on) from supervision_held s
        where s.organisation_id = p.organisation_id and s.home_id = ${homeId} and s.person_id = p.id) as supervision_on
    from works_in_home(${homeId}, ${now}) w
    join person p on p.organisation_id = attune_organisation() and p.id = w
    join home h on h.organisation_id = p.organisation_id and h.id = ${homeId}
    cross join lateral (
      select min(t.from_on) as since, bool_and(t.relation = 'agency-worker') as is_agency from tie t
      where t.organisation_id = p.organisation_id and t.person_id = p.id and t.home_id = h.id
    ) works
    order by p.known_as, p.id`.execute(db)
  return rows
}

/** Whether supervision is due, by the rhythm that the model has for each worker. */
function supervisionOf(
  { worksSince, supervisionOn, timeZone }: Person,
  rhythm: LivedRhythm,
  now: Date,
): Member['supervision'] {
  const today = todayIn(timeZone, now)
  const dates = { arrivedOn: worksSince, lastDoneOn: supervisionOn, today }
  return dueSince(rhythm, dates, todayIn(timeZone, rhythm.since))?.state
}

/** By person, the talks after hard moments that they wait for. Who may not look at the children sees none. */
async function talksWaiting(ctx: Ctx, homeId: HomeId): Promise<ReadonlyMap<string, number>> {
  const { db, childIds } = await ctx.children(readTalks, homeId)
  if (childIds.length === 0) return new Map()
  const { rows } = await sql<{ personId: string; count: number }>`
    select a.person_id, count(*)::int as count from duty d
    join adult_there a on a.organisation_id = d.organisation_id and a.id = d.about
    where d.organisation_id = attune_organisation() and d.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
      and d.kind = 'repair.talk-adult' and d.done_at is null
    group by a.person_id`.execute(db)
  return new Map(rows.map(({ personId, count }) => [personId, count]))
}

interface Seen {
  personId: string
  moment: contract.Moment
  shape: Shape
  happenedAt: Date
}

async function shapesOf({ db, homeId }: HomeGrant, { now }: Ctx): Promise<Seen[]> {
  const { rows } = await sql<Seen>`
    select person_id, moment, shape, happened_at from team_arrivals(${homeId}, ${now})`.execute(db)
  return rows
}

function shown({ shape, happenedAt }: Seen): Member['arrivals'][number] {
  return { shape, happenedAt: happenedAt.toISOString() }
}

type Word = Pick<NonNullable<Member['word']>, 'id'> & { personId: string; askedAt: Date }

async function wordsOf({ db, homeId }: HomeGrant, { now }: Ctx): Promise<Word[]> {
  const { rows } = await sql<Word>`
    select id, person_id, asked_at from team_words(${homeId}, ${now})`.execute(db)
  return rows
}

type Offer = Pick<NonNullable<Member['support']>, 'kind' | 'offeredByName'> & {
  personId: string
  offeredAt: Date
  taken: boolean | null
}

function supportShown({ personId: _, offeredAt, ...offer }: Offer): Member['support'] {
  return { ...withoutNulls(offer), offeredAt: offeredAt.toISOString() }
}

async function supportOf({ db, homeId }: HomeGrant, { now }: Ctx): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select s.person_id, s.kind, p.known_as as offered_by_name, s.offered_at, s.taken
    from team_support(${homeId}, ${now}) s
    join person p on p.organisation_id = attune_organisation() and p.id = s.offered_by
    order by s.offered_at`.execute(db)
  return rows
}
