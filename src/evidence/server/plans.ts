import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { emptyPlan, type Plan } from '#response/plan.ts'
import { changesBetween } from '#response/plan-changes.ts'
import { agreementsTo, namesOf } from '#response/server/plan-people.ts'
import { type PlanInForce, planNumbered, planVersionsDuring } from '#response/server/plan-versions.ts'
import type { EvidencePack } from '../contract.ts'
import type { EvidencePeriod } from './evidence-period.ts'

/** The plan as it was on the last day, and each version that came into force in the period with what it changed. */
export async function planPart(
  child: ChildGrant,
  { fromAt, toAt, timeZone }: EvidencePeriod,
): Promise<Pick<EvidencePack, 'plan' | 'versions'>> {
  const during = await planVersionsDuring(child, { from: fromAt, to: toAt })
  const made = during.filter(({ madeAt }) => madeAt >= fromAt)
  const before = await planBefore(child, made[0]?.number)
  const names = await namesOf(child, [before, ...during.map(({ plan }) => plan)])
  const makers = await knownAs(
    child,
    during.map(({ madeBy }) => madeBy),
  )
  const last = during.at(-1)
  const nameOf = (id: string) => names.get(id) ?? ''
  return {
    plan: last && { ...headOf(last, timeZone), needs: needsIn(last.plan, nameOf) },
    versions: made.map((version, at) => ({
      ...headOf(version, timeZone),
      madeBy: makers.get(version.madeBy) ?? '',
      because: version.because,
      changes: changesBetween(made[at - 1]?.plan ?? before, version.plan, nameOf),
    })),
  }
}

async function planBefore(child: ChildGrant, number: number | undefined): Promise<Plan> {
  return number && number > 1 ? (await planNumbered(child, number - 1)).plan : emptyPlan
}

function headOf({ id, number, madeAt }: PlanInForce, timeZone: string) {
  return { id, number, onDay: todayIn(timeZone, madeAt) }
}

function needsIn({ needs, responses }: Plan, nameOf: (id: string) => string) {
  return needs.map(({ id, title, childWords, says, finding }) => ({
    title,
    childWords,
    says,
    finding: finding.says,
    responses: responses
      .filter(({ needIds }) => needIds.includes(id))
      .map((one) => ({
        title: one.title,
        how: one.how,
        dose: one.dose,
        does: one.does,
        decides: nameOf(one.decides),
        answers: nameOf(one.answers),
        seeing: one.seeing,
      })),
  }))
}

async function knownAs({ db }: ChildGrant, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; knownAs: string }>`
    select p.id, p.known_as from person p where p.id = any(${`{${ids.join(',')}}`}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.knownAs]))
}

/** Who agrees to a version, the child first; who has not answered yet is named as well. */
export async function agreementsPart(
  child: ChildGrant,
  ctx: Ctx,
  { versionId, timeZone }: EvidencePeriod & { versionId: string },
): Promise<EvidencePack['agreements']> {
  const [agreements, { rows }] = await Promise.all([
    agreementsTo(child, ctx, versionId),
    sql<{ id: string; personId: string }>`
      select distinct on (a.person_id) a.id, a.person_id from plan_agreement a
      where a.child_id = ${child.childId} and a.version_id = ${versionId}
      order by a.person_id, a.at desc`.execute(child.db),
  ])
  const entryOf = new Map(rows.map(({ id, personId }) => [personId, id]))
  return agreements.map(({ personId, knownAs: name, isChild, verdict, words, at }) => ({
    knownAs: name,
    isChild,
    verdict,
    words,
    entry: entryOf.get(personId),
    day: at && todayIn(timeZone, new Date(at)),
  }))
}
