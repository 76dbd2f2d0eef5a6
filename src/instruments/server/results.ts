import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import { instrumentOf, type Respondent } from '../catalogue.ts'
import type * as contract from '../contract/results.ts'
import type { InstrumentId } from '../ids.ts'
import * as permissions from '../permissions.ts'
import { toObservations, toQuestionnaireResponse } from '../to-fhir.ts'
import { formNow, openForms, ownNames } from './forms.ts'
import { seriesOf } from './series.ts'
import type { KeptScale } from './tables.ts'
import './tables.ts'

export async function readResults(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readResults>,
): Promise<OutputOf<typeof contract.readResults>> {
  const child = await ctx.child(childId, permissions.readResults)
  const [open, rows] = await Promise.all([openForms(child.db, ctx.now), resultsOf(child)])
  const own = new Map(open.map(({ id, name }) => [id, name]))
  const results = rows.map((row) => shownOf(row, own))
  return { series: await seriesOf(child.db, results, open), results: results.toReversed() }
}

export async function readFilled(
  ctx: Ctx,
  { childId, resultId }: InputOf<typeof contract.readFilled>,
): Promise<OutputOf<typeof contract.readFilled>> {
  const child = await ctx.child(childId, permissions.readResults)
  const row = await getRow(child, resultId)
  const result = shownOf(row, await ownNames(child.db))
  const now = await formNow(child.db, row.instrument, row.hasAnswers ? row.formId : undefined)
  const { answers, skipped } = await answersOf(child, resultId)
  const questionnaire = `${now?.form.url || `urn:attune:instrument:${row.instrument}`}|${now?.form.version || '1'}`
  const { respondent } = row
  const filled = {
    id: row.id,
    childId,
    questionnaire,
    at: result.at,
    respondent,
    byLink: row.askedBy !== null,
  }
  const scales = result.scales.map((scale) => ({ ...scale, answered: 0, of: 0 }))
  return {
    result,
    ...(now && answers && { questionnaire: now.json }),
    attribution: now?.attribution ?? '',
    answers: answers ?? {},
    skipped,
    fhir: [
      ...(now && answers ? [toQuestionnaireResponse(now.form, answers, filled)] : []),
      ...toObservations(scales, filled),
    ],
  }
}

export async function setAside(
  ctx: Ctx,
  { id, childId, resultId, because }: InputOf<typeof contract.setAside>,
): Promise<OutputOf<typeof contract.setAside>> {
  const child = await ctx.child(childId, permissions.recordResult)
  const { name } = shownOf(await getRow(child, resultId), await ownNames(child.db))
  const { organisationId, id: toldBy } = ctx.actor
  const told = await child.db
    .insertInto('resultAside')
    .values({ organisationId, id, childId, resultId, because, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!told) return {}
  // A flag stays: that somebody said it is not undone by a wrong form. That a score got worse is looked at
  // by those to whom it falls, whoever found the form wrong.
  if (allows(permissions.answerFlag, child.relations)) {
    await closeDuty(child, ctx, { kind: 'instruments.worse', about: resultId }, 'set-aside')
  }
  await child.tell('instruments.set-aside', {
    headline: `${name} was set aside.`,
    happenedAt: ctx.now,
    about: resultId,
  })
  return {}
}

export async function answerFlag(
  ctx: Ctx,
  { id, childId, resultId, words }: InputOf<typeof contract.answerFlag>,
): Promise<OutputOf<typeof contract.answerFlag>> {
  const child = await ctx.child(childId, permissions.answerFlag)
  await getRow(child, resultId)
  const { organisationId, id: toldBy } = ctx.actor
  const told = await child.db
    .insertInto('flagAnswer')
    .values({ organisationId, id, childId, resultId, words, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!told) return {}
  for (const kind of ['instruments.flag', 'instruments.worse'] as const) {
    await closeDuty(child, ctx, { kind, about: resultId }, 'answered')
  }
  // Its words tell of the answers: they stand with the result, for those who read it.
  await child.tell('instruments.flag-answer', {
    headline: 'What was done after a result was told.',
    happenedAt: ctx.now,
    about: resultId,
  })
  return {}
}

interface Row {
  id: contract.ResultId
  instrument: InstrumentId
  formId: string | null
  respondent: Respondent
  respondentName: string
  hasAnswers: boolean
  scales: KeptScale[]
  classes: string[]
  flags: string[]
  gotWorse: boolean
  words: string
  happenedAt: Date
  toldByName: string
  asideBecause: string | null
  asideBy: string | null
  doneWords: string | null
  doneBy: string | null
  doneAt: Date | null
  askedBy: string | null
}

/** The results of a child, oldest first. */
async function resultsOf({ db, childId }: ChildGrant, only?: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with asides as (
      select distinct on (result_id) * from result_aside where child_id = ${childId} order by result_id, told_at
    ), answered as (
      select distinct on (result_id) * from flag_answer where child_id = ${childId} order by result_id, told_at desc
    ), worse as (
      select about from duty where child_id = ${childId} and kind = 'instruments.worse' and done_at is null
    )
    select r.id, r.instrument, r.form_id, r.respondent, r.respondent_name, r.answers is not null as has_answers,
      r.scales, r.classes, r.flags, r.id in (select about from worse) as got_worse, r.words, r.happened_at,
      p.known_as as told_by_name, a.because as aside_because, ap.known_as as aside_by,
      f.words as done_words, fp.known_as as done_by, f.told_at as done_at,
      lp.known_as as asked_by
    from instrument_result r
    join person p on p.organisation_id = r.organisation_id and p.id = r.told_by
    left join asides a on a.organisation_id = r.organisation_id and a.result_id = r.id
    left join person ap on ap.organisation_id = a.organisation_id and ap.id = a.told_by
    left join answered f on f.organisation_id = r.organisation_id and f.result_id = r.id
    left join person fp on fp.organisation_id = f.organisation_id and fp.id = f.told_by
    left join form_link l on l.organisation_id = r.organisation_id and l.child_id = r.child_id and l.result_id = r.id
    left join person lp on lp.organisation_id = l.organisation_id and lp.id = l.made_by
    where r.child_id = ${childId} ${only === undefined ? sql`` : sql`and r.id = ${only}`}
    order by r.happened_at, r.told_at, r.id`.execute(db)
  return rows
}

async function getRow(child: ChildGrant, resultId: string): Promise<Row> {
  const [row] = await resultsOf(child, resultId)
  if (!row) throw new NotFound('This result')
  return row
}

/** What was answered is large, and only read where one result is opened. */
function answersOf({ db, childId }: ChildGrant, resultId: string) {
  return db
    .selectFrom('instrumentResult')
    .select(['answers', 'skipped'])
    .where('childId', '=', childId)
    .where('id', '=', resultId)
    .executeTakeFirstOrThrow()
}

function shownOf(row: Row, own: ReadonlyMap<string, string>): contract.ResultShown {
  const { happenedAt, asideBecause, asideBy, doneWords, doneBy, doneAt, askedBy, formId, ...result } = row
  return {
    ...result,
    name: instrumentOf(row.instrument)?.name ?? own.get(row.instrument) ?? row.instrument,
    at: happenedAt.toISOString(),
    ...(askedBy !== null && { byLink: { askedByName: askedBy } }),
    ...(asideBecause !== null && { setAside: { because: asideBecause, byName: asideBy ?? '' } }),
    ...(doneWords !== null && {
      flagAnswered: { words: doneWords, byName: doneBy ?? '', at: doneAt?.toISOString() ?? '' },
    }),
  }
}
