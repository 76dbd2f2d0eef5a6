import { ownWordsOf } from '#people/server/own-words.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { PlanChange } from '#response/contract/changes.ts'
import { emptyPlan, type Plan } from '#response/plan.ts'
import { changesBetween } from '#response/plan-changes.ts'
import { planVersionsDuring } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/sessions.ts'
import * as permissions from '../permissions.ts'
import { whyToday } from '../why-today.ts'
import { lovedLately } from './enrichment.ts'
import { missedLately } from './family-times.ts'
import { promisesOf } from './promises.ts'
import { type SessionRow, sessionRows, shownOf } from './session-rows.ts'
import './tables.ts'

const DAY = 86_400_000
/** What was said or missed in these days is still fresh enough to begin with. */
const LATELY = 21 * DAY
const SESSIONS = 20

/** Why today, what a session can be about, the last sessions, and when they meet next. */
export async function readTogether(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readTogether>,
): Promise<OutputOf<typeof contract.readTogether>> {
  const child = await ctx.child(childId, permissions.readTime)
  const lately = { from: new Date(ctx.now.getTime() - LATELY), to: new Date(ctx.now.getTime() + DAY) }
  const [rows, said, promises, missed, loved, versions] = await Promise.all([
    sessionRows(child, { limit: SESSIONS }),
    ownWordsOf(child, { during: lately }),
    promisesOf(child),
    missedLately(child, lately.from),
    lovedLately(child, lately.from),
    planVersionsDuring(child, lately),
  ])
  const plan = versions.at(-1)?.plan
  const last = lastMet(rows)
  return {
    ideas: whyToday({
      plan,
      said: said.map(({ id, words, saidAt }) => ({ id, words, at: saidAt.toISOString() })),
      promises: promises.filter(({ answer }) => !answer).map((one) => ({ ...one, at: one.toldAt })),
      changes: await changesSince(child, versions, last?.happenedAt ?? lately.from),
      touched: touchedIn(rows),
      wished: wishedIn(last),
      missed,
      loved,
    }),
    topics: topicsOf(plan ?? emptyPlan),
    needs: (plan ?? emptyPlan).needs.map(({ id, title }) => ({ needId: id, title })),
    sessions: rows.map((row) => shownOf(row, plan)),
    ...nextOf(rows, ctx.now),
  }
}

export async function readSession(
  ctx: Ctx,
  { childId, sessionId }: InputOf<typeof contract.readSession>,
): Promise<OutputOf<typeof contract.readSession>> {
  const child = await ctx.child(childId, permissions.readTime)
  const [[row], versions] = await Promise.all([
    sessionRows(child, { id: sessionId, limit: 1 }),
    planVersionsDuring(child, { from: ctx.now, to: new Date(ctx.now.getTime() + DAY) }),
  ])
  return { session: row && shownOf(row, versions.at(-1)?.plan) }
}

function topicsOf({ responses }: Plan) {
  return responses
    .filter(({ kind }) => kind === 'key-work' || kind === 'enrichment')
    .map(({ id, title, needIds }) => ({ responseId: id, title, needIds: [...needIds] }))
}

function lastMet(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows.find(({ closes }) => closes.some(({ how }) => how === 'together'))
}

function touchedIn(rows: readonly SessionRow[]): Map<string, number> {
  const touched = new Map<string, number>()
  const ids = rows.flatMap(({ closes }) => closes.flatMap((one) => [...one.responseIds, ...one.needIds]))
  for (const id of ids) touched.set(id, (touched.get(id) ?? 0) + 1)
  return touched
}

function wishedIn(last: SessionRow | undefined) {
  const close = last?.closes.find(({ nextWords }) => nextWords !== '')
  if (!last || !close) return undefined
  return { words: close.nextWords, about: last.id, by: close.toldByName, at: close.toldAt }
}

/** The day on which they agreed to meet next, while it has not passed. */
function nextOf([last]: readonly SessionRow[], now: Date) {
  const close = last?.closes.find(({ nextOn }) => nextOn)
  const yesterday = new Date(now.getTime() - DAY).toISOString().slice(0, 10)
  if (!close?.nextOn || close.nextOn <= yesterday) return {}
  return { next: { on: close.nextOn, words: close.nextWords } }
}

async function changesSince(
  child: ChildGrant,
  versions: Awaited<ReturnType<typeof planVersionsDuring>>,
  since: Date,
): Promise<(PlanChange & { by: string; at: string })[]> {
  const newest = versions.at(-1)
  const before = versions.findLast(({ madeAt }) => madeAt <= since)
  if (!newest || !before || newest.id === before.id) return []
  const maker = await child.db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', newest.madeBy)
    .executeTakeFirst()
  const told = { by: maker?.knownAs ?? '', at: newest.madeAt.toISOString() }
  return changesBetween(before.plan, newest.plan).map((change) => ({ ...change, ...told }))
}
