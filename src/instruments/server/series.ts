import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { type Instrument, instrumentOf, type Respondent } from '../catalogue.ts'
import { changeRuleOf } from '../change.ts'
import type { ResultShown, Series } from '../contract/results.ts'
import { formNow } from './forms.ts'
import { scalesOf } from './scales.ts'
import './tables.ts'

interface Measured {
  id: string
  instrument: string
  respondent: Respondent
  scale: string
  happenedAt: Date
}

/** The earlier scores on a scale by the same kind of respondent, oldest first; what was set aside does not count. */
export async function scoresBefore(child: ChildGrant, measured: Measured): Promise<number[]> {
  const { id, instrument, respondent, scale, happenedAt } = measured
  const { rows } = await sql<{ score: number }>`
    select (s.value ->> 'score')::float8 as score
    from instrument_result r
    cross join lateral jsonb_array_elements(r.scales) s (value)
    where r.child_id = ${child.childId} and r.instrument = ${instrument} and r.respondent = ${respondent}
      and r.id <> ${id} and r.happened_at <= ${happenedAt}
      and s.value ->> 'scale' = ${scale} and s.value ->> 'score' is not null
      and not exists (
        select 1 from result_aside a
        where a.organisation_id = r.organisation_id and a.child_id = r.child_id and a.result_id = r.id)
    order by r.happened_at, r.told_at`.execute(child.db)
  return rows.map((row) => row.score)
}

/** Each score over time: one line for every instrument, respondent and scale. */
export async function seriesOf(
  db: Tx,
  results: readonly ResultShown[],
  open: readonly Instrument[],
): Promise<Series[]> {
  const counted = results.filter(({ setAside }) => !setAside)
  const groups = Map.groupBy(counted, ({ instrument, respondent }) => `${instrument} ${respondent}`)
  const forms = await formsOf(db, counted)
  const series: Series[] = []
  for (const [first, ...rest] of groups.values().map((group) => group.toSorted(inTime))) {
    if (!first) continue
    const { instrument, respondent } = first
    const known = instrumentOf(instrument) ?? open.find(({ id }) => id === instrument)
    if (!known) continue
    const now = forms.get(instrument)
    for (const scale of scalesOf(known, now)) {
      const points = [first, ...rest].flatMap((result) => pointOf(result, scale.id))
      const rule = changeRuleOf(instrument, scale.id, respondent)
      if (points.length === 0) continue
      series.push({
        instrument,
        name: known.name,
        respondent,
        attribution: now?.attribution ?? known.rights,
        scale,
        ...(rule && { rule }),
        points,
      })
    }
  }
  return series
}

async function formsOf(db: Tx, results: readonly ResultShown[]) {
  const instruments = [...new Set(results.map(({ instrument }) => instrument))]
  return new Map(await Promise.all(instruments.map(async (one) => [one, await formNow(db, one)] as const)))
}

function pointOf({ id, at, scales }: ResultShown, scale: string) {
  const found = scales.find((one) => one.scale === scale)
  return found && found.score !== null
    ? [{ resultId: id, at, score: found.score, prorated: found.prorated }]
    : []
}

function inTime(one: ResultShown, other: ResultShown): number {
  return one.at.localeCompare(other.at)
}
