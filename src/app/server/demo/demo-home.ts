import { sql } from 'kysely'
import type pg from 'pg'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import type { DemoSignIns } from '#people/server/me.ts'
import { makeProvider } from '#people/server/set-up.ts'
import { Face } from '#platform/face.ts'
import { once } from '#platform/server/database.ts'
import type { Secret } from '#platform/server/secret.ts'
import { allListeners } from '../listeners.ts'
import { allOperations } from '../operations.ts'
import { afterHardMoments } from './afterwards.ts'
import { aroundOf } from './around.ts'
import { moveIn, type Scene } from './arrival.ts'
import { calendarOf, DAYS } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { liveDay } from './days.ts'
import { enrichment } from './enrichment.ts'
import { familyTime } from './family-time.ts'
import { liveHandovers } from './handovers.ts'
import { healthOf } from './health.ts'
import { holdsOf } from './holds.ts'
import { houseRounds } from './house-rounds.ts'
import { ideasOf } from './ideas.ts'
import { linksOf } from './links.ts'
import { measuresOf } from './measures.ts'
import { memoriesOf } from './memories.ts'
import { timesAwayOf } from './missing.ts'
import { nmtOf } from './nmt-results.ts'
import { ownLibrary } from './own-library.ts'
import { type LivedPlan, putPlanInForce } from './plans.ts'
import { referralOf } from './referrals.ts'
import { chooseTracks, type Due, meetings } from './reviews.ts'
import { risksOf } from './risks.ts'
import { roundsOf, roundsOfHome } from './rounds.ts'
import { understandTogether } from './shared-understanding.ts'
import { liveShifts } from './shifts.ts'
import { sourcingOf } from './sourcing.ts'
import { DEMO_PASSWORD, demoSignIns, hire } from './staff.ts'
import { type Story, stories } from './story.ts'
import { teamLife } from './team-life.ts'
import { tellerOf } from './teller.ts'
import { timeTogether } from './together.ts'
import { understand } from './understanding.ts'
import { sayHow } from './young-side.ts'

export interface Moving {
  pool: pg.Pool
  secret: Secret
  now?: Date
  seed?: number
  /** Hears how far the story is told. */
  say?: (words: string) => void
}

/** Moves Larch House in: four young people, nine who work there, six months of lived days. Once is enough. */
export async function moveDemoHomeIn({
  pool,
  secret,
  now = new Date(),
  seed = 7,
  say = () => {},
}: Moving): Promise<DemoSignIns> {
  const { rows } = await once(pool, (db) =>
    sql<{ made: boolean }>`select any_organisation() as made`.execute(db),
  )
  if (!rows[0]?.made) await tellStory(pool, secret, now, seed, say)
  const maya = stories().find(({ key }) => key === 'maya')
  return { password: DEMO_PASSWORD, names: demoSignIns(Face.parse(maya?.face)) }
}

async function tellStory(
  pool: pg.Pool,
  secret: Secret,
  now: Date,
  seed: number,
  say: (words: string) => void,
) {
  const calendar = calendarOf(now)
  const chance = chanceOf(seed)
  const from = calendar.at(DAYS + 1, 9)
  const made = await makeProvider({ pool, now: from }, setUp, secret)
  const people = new Map([['jo', made.personId]])
  const tell = tellerOf({
    pool,
    organisationId: made.organisationId,
    operations: allOperations(secret),
    listeners: allListeners,
    people,
  })
  const all = stories()
  const after = afterHardMoments({ tell, chance, calendar, people, homeId: made.homeId }, all)
  const scene: Scene = { tell: after.tell, chance, calendar, people, homeId: made.homeId }
  await tell('jo', from, adoptTemplate, {
    id: ModelVersionId.parse(chance.uuid()),
    templateId: 'four-elements',
  })
  const thisWeek = { fromOn: calendar.day(2), toOn: calendar.day(-4) }
  await hire({ tell, chance, people, homeId: made.homeId, from, thisWeek })
  const lives = []
  for (const story of all) lives.push(await begin(scene, story))
  const rounds = roundsOfHome(scene)
  for (let daysAgo = DAYS - 1; daysAgo >= 0; daysAgo -= 1) {
    for (const one of rounds) if (one.daysAgo === daysAgo) await one.happens()
    for (const life of lives) await live(scene, life, daysAgo)
    await after.happens(daysAgo)
    if (daysAgo % 26 === 0)
      say(`Six months of Larch House: ${Math.round(((DAYS - daysAgo) / DAYS) * 100)} of 100 told.`)
  }
  const shifts = await liveShifts(scene, thisWeek.fromOn, thisWeek.toOn)
  await liveHandovers(scene, shifts)
  await teamLife(scene, shifts)
  await houseRounds(scene)
  await ownLibrary(scene)
  await referralOf(scene)
}

const setUp = {
  organisation: 'Larch Therapeutic Care',
  home: { name: 'Larch House', setting: 'childrens-home', country: 'GB-ENG', timeZone: 'Europe/London' },
  manager: { name: 'Jo Marwood', knownAs: 'Jo', signInName: 'manager', password: DEMO_PASSWORD },
} as const

interface Life {
  story: Story
  childId: Awaited<ReturnType<typeof moveIn>>
  lived: LivedPlan
  due: Due[]
}

async function begin(scene: Scene, story: Story): Promise<Life> {
  const childId = await moveIn(scene, story)
  await understand(scene, story, childId)
  await understandTogether(scene, story, childId)
  await nmtOf(scene, story, childId)
  const lived = await putPlanInForce(scene, story, childId)
  const due = [
    ...(await chooseTracks(scene, story, childId, lived)),
    ...meetings(scene, story, childId, lived),
    ...roundsOf(scene, childId),
    ...risksOf(scene, story, childId),
    ...timeTogether(scene, story, childId, lived),
    ...memoriesOf(scene, story, childId),
    ...ideasOf(scene, story, childId),
    ...familyTime(scene, story, childId),
    ...enrichment(scene, story, childId, lived),
    ...healthOf(scene, story, childId),
    ...holdsOf(scene, story, childId),
    ...sourcingOf(scene, story, childId),
    ...timesAwayOf(scene, story, childId),
    ...aroundOf(scene, story, childId),
    ...measuresOf(scene, story, childId),
    ...linksOf(scene, story, childId),
  ]
  return { story, childId, lived, due }
}

async function live(scene: Scene, { story, childId, lived, due }: Life, daysAgo: number) {
  await liveDay(scene, story, { childId, lived, daysAgo })
  await sayHow(scene, story, childId, daysAgo)
  for (const one of due) if (one.daysAgo === daysAgo) await one.happens()
}
