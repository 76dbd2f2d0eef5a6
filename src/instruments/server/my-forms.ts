import { sql } from 'kysely'
import type { CareTeamMember } from '#people/contract/children.ts'
import { careTeamOf, responsibleToday } from '#people/server/care-team.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Face } from '#platform/face.ts'
import { allows } from '#platform/permissions.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Answers, Skipped } from '../answers.ts'
import { instrumentOf } from '../catalogue.ts'
import type * as contract from '../contract/asking.ts'
import { ResultId } from '../contract/results.ts'
import * as permissions from '../permissions.ts'
import { asksOf } from './asking.ts'
import { draftsOf } from './filling.ts'
import { formNow, openForms, ownNames } from './forms.ts'
import './tables.ts'

export async function readMyForms(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readMyForms>,
): Promise<OutputOf<typeof contract.readMyForms>> {
  const child = await ctx.child(childId, permissions.ownForms)
  const [asks, open, begun, team, responsible, given, own] = [
    await asksOf(child),
    await openForms(child.db, ctx.now),
    await draftsOf(child, ctx),
    await careTeamOf(child, ctx.now),
    await responsibleToday(child, ctx.now),
    await givenBy(child),
    await ownNames(child.db),
  ]
  const faces = await facesOf(child, asks)
  return {
    asked: asks
      .filter((one) => !one.end && open.some(({ id }) => id === one.instrument))
      .map(({ id: askId, instrument, name, words, byId, byName, at }) => {
        const byFace = faces.get(byId)
        const about = { askId, instrument, name, words, byId, byName, at }
        return { ...about, begun: begun.has(instrument), ...(byFace && { byFace }) }
      }),
    readers: readersIn([...team, ...responsible]),
    given: given.map(({ id, instrument, happenedAt }) => ({
      resultId: ResultId.parse(id),
      name: instrumentOf(instrument)?.name ?? own.get(instrument) ?? instrument,
      at: happenedAt.toISOString(),
    })),
  }
}

/** Everyone who may read what is answered, each once. */
function readersIn(
  people: readonly Pick<CareTeamMember, 'personId' | 'knownAs' | 'face' | 'relation'>[],
): contract.AnswersReader[] {
  const readers = people.filter(({ relation }) => allows(permissions.readResults, [relation]))
  return [...new Map(readers.map((one) => [one.personId, one])).values()].map(
    ({ personId, knownAs, face }) => ({ id: personId, knownAs, ...(face && { face }) }),
  )
}

async function facesOf({ db }: ChildGrant, asks: readonly { byId: string }[]): Promise<Map<string, Face>> {
  if (asks.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'face'])
    .where(
      'id',
      'in',
      asks.map(({ byId }) => byId),
    )
    .execute()
  return new Map(rows.flatMap(({ id, face }): [string, Face][] => (face ? [[id, face]] : [])))
}

interface Given {
  id: string
  instrument: string
  formId: string | null
  answers: Answers
  skipped: Skipped[]
  happenedAt: Date
}

/** What a child answered themself, newest first; what was set aside stays theirs to see. */
async function givenBy({ db, childId }: ChildGrant, only?: string): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select r.id, r.instrument, r.form_id, r.answers, r.skipped, r.happened_at
    from instrument_result r
    where r.child_id = ${childId} and r.respondent = 'self' and r.answers is not null
      and (${only ?? null}::uuid is null or r.id = ${only ?? null}::uuid)
    order by r.happened_at desc, r.told_at desc, r.id`.execute(db)
  return rows
}

export async function readMyAnswers(
  ctx: Ctx,
  { childId, resultId }: InputOf<typeof contract.readMyAnswers>,
): Promise<OutputOf<typeof contract.readMyAnswers>> {
  const child = await ctx.child(childId, permissions.ownForms)
  const [given] = await givenBy(child, resultId)
  if (!given) throw new NotFound('What you answered')
  const now = await formNow(child.db, given.instrument, given.formId)
  return {
    name: now?.name ?? given.instrument,
    at: given.happenedAt.toISOString(),
    attribution: now?.attribution ?? '',
    ...(now && { questionnaire: now.json }),
    answers: given.answers,
    skipped: given.skipped,
  }
}
