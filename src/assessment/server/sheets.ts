import { z } from 'zod'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { RaterRole } from '../contract/assessments.ts'
import type * as contract from '../contract/map.ts'
import { functions } from '../map/functions.ts'
import { askedIndicators } from '../map/indicators.ts'
import { Answer } from '../map/score.ts'
import { rateMap } from '../permissions.ts'
import { getAssessment } from './assessments.ts'
import './tables.ts'

type Saving = InputOf<typeof contract.saveSheet>

/** Keeps answers. An unsigned row holds what is new, a signed one the whole sheet. */
export async function saveSheet(ctx: Ctx, saving: Saving): Promise<OutputOf<typeof contract.saveSheet>> {
  const { id, childId, assessmentId, role, withWhom, sign } = saving
  const child = await ctx.child(childId, rateMap)
  const assessment = await getAssessment(child, assessmentId)
  mustSayWhose(child, saving)
  mustBeAsked(saving.answers, assessment.ageInMonths)
  if (assessment.completedAt) {
    throw new Conflict('This assessment is complete. What changed since then belongs in the next one.')
  }
  const answers = sign ? await wholeSheet(child, ctx, saving) : saving.answers
  const { organisationId, id: raterId } = ctx.actor
  const signedAt = sign ? ctx.now : null
  const told = { signedAt, toldAt: ctx.now, answers: JSON.stringify(answers) }
  const added = await child.db
    .insertInto('mapSheet')
    .values({ organisationId, id, childId, assessmentId, raterId, role, withWhom, ...told })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added && sign) await tellSigned(child, ctx, saving)
  return { keptAt: ctx.now.toISOString(), signed: sign }
}

function mustSayWhose({ relations }: ChildGrant, { role, withWhom, sign }: Saving) {
  const isChild = relations.includes('child')
  if (isChild && role !== 'young-person') {
    throw new NotValid({ role: ['This is your map: tell it from where you are.'] })
  }
  if (!isChild && sign && withWhom === '' && (role === 'young-person' || role === 'family')) {
    throw new NotValid({ withWhom: ['Say whose view you are writing down.'] })
  }
}

function mustBeAsked(answers: readonly Answer[], ageInMonths: number) {
  const asked = new Set(
    functions.flatMap(({ id }) => askedIndicators(id, ageInMonths).map((indicator) => indicator.id)),
  )
  if (answers.some(({ indicator }) => !asked.has(indicator))) {
    throw new NotValid({ answers: ['One of these lines is not asked at this age.'] })
  }
}

async function wholeSheet(child: ChildGrant, ctx: Ctx, saving: Saving): Promise<Answer[]> {
  const before = await rowsOf(child, ctx, saving)
  const whole = merged([...before.map(answersIn), saving.answers])
  if (!whole.some(({ calm, stress }) => calm !== null || stress !== null)) {
    throw new NotValid({ answers: ['Nothing is answered yet. Begin with what you have seen yourself.'] })
  }
  return whole
}

/** The later answer to a line replaces the earlier. */
function merged(sheets: readonly (readonly Answer[])[]): Answer[] {
  return [...new Map(sheets.flat().map((answer) => [answer.indicator, answer])).values()]
}

const Answers = z.array(Answer)

/** The answers that a row of `map_sheet` holds. */
export function answersIn({ answers }: { answers: unknown }): Answer[] {
  return Answers.parse(answers)
}

function rowsOf(child: ChildGrant, { actor }: Ctx, of: { assessmentId: string; role: RaterRole }) {
  return child.db
    .selectFrom('mapSheet')
    .select(['answers', 'withWhom', 'signedAt'])
    .where('childId', '=', child.childId)
    .where('assessmentId', '=', of.assessmentId)
    .where('raterId', '=', actor.id)
    .where('role', '=', of.role)
    .orderBy('keptAt')
    .execute()
}

async function tellSigned(child: ChildGrant, ctx: Ctx, { id, withWhom }: Saving) {
  const { knownAs } = await child.db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow()
  await child.tell('assessment.rated', {
    headline: withWhom ? `${knownAs} filled in the map with ${withWhom}.` : `${knownAs} filled in the map.`,
    happenedAt: ctx.now,
    about: id,
  })
}

/** What the one who asks has answered so far: to go on where they stopped. */
export async function readSheet(
  ctx: Ctx,
  { childId, assessmentId, role }: InputOf<typeof contract.readSheet>,
): Promise<OutputOf<typeof contract.readSheet>> {
  const child = await ctx.child(childId, rateMap)
  const { ageInMonths } = await getAssessment(child, assessmentId)
  const rows = await rowsOf(child, ctx, { assessmentId, role })
  return {
    ageInMonths,
    withWhom: rows.at(-1)?.withWhom ?? '',
    answers: merged(rows.map(answersIn)),
    signedAt: rows.findLast((row) => row.signedAt)?.signedAt?.toISOString(),
  }
}
