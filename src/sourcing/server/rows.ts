import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { LetterShown } from '../contract/letters.ts'
import type { ProviderShown, SourcingShown, StepShown } from '../contract/reading.ts'
import { type Confirmed, conditionsFor, providerOf, reviewOn, stageOf } from '../stage.ts'
import { lettersOf } from './letter-rows.ts'
import './tables.ts'

type Maybe<Row> = { [Name in keyof Row]: undefined extends Row[Name] ? Row[Name] | null : Row[Name] }
type Kept<Row> = Omit<Maybe<Row>, 'toldAt'> & { toldAt: Date; sourcingNeedId: string }

type NeedRow = Omit<
  SourcingShown,
  'toldAt' | 'source' | 'providers' | 'steps' | 'providerId' | 'stage' | 'letters' | 'reviewOn'
> & {
  toldAt: Date
  sourceKind: 'plan-need' | 'meaning' | null
  sourceId: string | null
  sourceSays: string
}

/** All that is looked for for a child: the newest first, and what has ended last. */
export async function sourcingOf(child: ChildGrant): Promise<SourcingShown[]> {
  const [needs, providers, steps, confirmed, letters] = await Promise.all([
    needsOf(child),
    providersOf(child),
    stepsOf(child),
    confirmationsOf(child),
    lettersOf(child),
  ])
  const shown = needs.map((need) =>
    shownOf(need, {
      providers: providers.filter(({ sourcingNeedId }) => sourcingNeedId === need.id).map(providerShown),
      steps: steps.filter(({ sourcingNeedId }) => sourcingNeedId === need.id).map(stepShown),
      confirmed: confirmed.filter(({ sourcingNeedId }) => sourcingNeedId === need.id),
      letters: letters.flatMap((one) => (one.sourcingNeedId === need.id ? [one.letter] : [])),
    }),
  )
  return [
    ...shown.filter(({ stage }) => stage !== 'ended'),
    ...shown.filter(({ stage }) => stage === 'ended'),
  ]
}

type FoundProvider = Omit<ProviderShown, 'conditions'>

interface Parts {
  providers: FoundProvider[]
  steps: StepShown[]
  confirmed: Confirmed[]
  letters: LetterShown[]
}

function shownOf(
  { sourceKind, sourceId, sourceSays, toldAt, ...need }: NeedRow,
  { providers, steps, confirmed, letters }: Parts,
): SourcingShown {
  const { byHealthService } = need
  const providerId = providerOf(steps, providers)
  const next = reviewOn(steps)
  return {
    ...need,
    toldAt: toldAt.toISOString(),
    ...(sourceKind && sourceId && { source: { kind: sourceKind, id: sourceId, says: sourceSays } }),
    providers: providers.map((one) => ({
      ...one,
      conditions: conditionsFor({ steps, confirmed, providerId: one.id, byHealthService }),
    })),
    steps,
    ...(providerId && { providerId }),
    stage: stageOf(steps),
    letters,
    ...(next && { reviewOn: next }),
  }
}

async function needsOf({ db, childId }: ChildGrant): Promise<NeedRow[]> {
  const { rows } = await sql<NeedRow>`
    select n.id, n.kind, n.kind_words, n.purpose, n.child_words, n.wished_by, n.by_health_service,
      n.source_kind, n.source_id, n.source_says, p.known_as as told_by_name, n.told_at
    from sourcing_need n
    join person p on p.organisation_id = n.organisation_id and p.id = n.told_by
    where n.child_id = ${childId} order by n.told_at desc, n.id`.execute(db)
  return rows
}

async function providersOf({ db, childId }: ChildGrant): Promise<Kept<FoundProvider>[]> {
  const { rows } = await sql<Kept<FoundProvider>>`
    select o.sourcing_need_id, o.id, o.name, o.qualification, o.register_number, o.supervision, o.offers,
      o.waiting, p.known_as as told_by_name, o.told_at
    from sourcing_provider o
    join person p on p.organisation_id = o.organisation_id and p.id = o.told_by
    where o.child_id = ${childId} order by o.told_at, o.id`.execute(db)
  return rows
}

function providerShown({ sourcingNeedId: _, toldAt, ...one }: Kept<FoundProvider>): FoundProvider {
  return { ...one, toldAt: toldAt.toISOString() }
}

async function stepsOf({ db, childId }: ChildGrant): Promise<Kept<StepShown>[]> {
  const { rows } = await sql<Kept<StepShown>>`
    select s.sourcing_need_id, s.id, s.kind, s.on_day, s.provider_id, s.about, s.whom, s.words, s.child_words,
      s.answer, s.in_writing, s.until_on, s.often, s.review_weeks, s.outcome, s.missing, s.despite,
      p.known_as as told_by_name, s.told_at
    from sourcing_step s
    join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
    where s.child_id = ${childId} order by s.on_day, s.told_at, s.id`.execute(db)
  return rows
}

function stepShown({ sourcingNeedId: _, toldAt, ...row }: Kept<StepShown>): StepShown {
  const { providerId, about, answer, inWriting, untilOn, reviewWeeks, outcome, ...step } = row
  return {
    ...step,
    toldAt: toldAt.toISOString(),
    ...(providerId && { providerId }),
    ...(about && { about }),
    ...(answer && { answer }),
    ...(typeof inWriting === 'boolean' && { inWriting }),
    ...(untilOn && { untilOn }),
    ...(reviewWeeks && { reviewWeeks }),
    ...(outcome && { outcome }),
  }
}

async function confirmationsOf({
  db,
  childId,
}: ChildGrant): Promise<(Confirmed & { sourcingNeedId: string })[]> {
  const { rows } = await sql<Omit<Confirmed, 'at'> & { at: Date; sourcingNeedId: string }>`
    select c.sourcing_need_id, c.condition, c.provider_id, p.known_as as by_name, c.told_at as at, c.words
    from sourcing_confirmation c
    join person p on p.organisation_id = c.organisation_id and p.id = c.told_by
    where c.child_id = ${childId} order by c.told_at, c.id`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
