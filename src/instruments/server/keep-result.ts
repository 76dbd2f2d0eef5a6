import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Answers, Skipped } from '../answers.ts'
import { checkAnswers } from '../check-answers.ts'
import type { About } from '../contract/results.ts'
import { scoreForm } from '../score-form.ts'
import { requireOwnFiles } from './answer-files.ts'
import { endAnswered } from './asking.ts'
import { followUp } from './follow-up.ts'
import { formNow } from './forms.ts'
import { namedAsKnown } from './named-people.ts'
import type { KeptScale } from './tables.ts'
import './tables.ts'

type Filled = About & { answers: Answers; skipped: Skipped[]; formId?: string | null | undefined }

/** Keeps a form that was filled in, scored by its rule. `how` goes into the headline, where it was not filled in here. */
export async function addFilled(child: ChildGrant, ctx: Ctx, filled: Filled, how = ''): Promise<void> {
  const { instrument, answers, skipped, formId } = filled
  const now = await formNow(child.db, instrument, formId)
  if (!now) throw new NotFound('This form')
  const problems = checkAnswers(now.form, answers, {
    isDone: true,
    skipped: skipped.map(({ linkId }) => linkId),
  })
  if (Object.keys(problems).length > 0) throw new NotValid({ answers: Object.values(problems) })
  await requireOwnFiles(child, ctx, answers)
  const named = await namedAsKnown(child, ctx, answers)
  const { scales, classes, flags } = scoreForm(now.form, now.scoring, answers)
  const kept = scales.map(({ scale, name, score, prorated, band }) => ({
    scale,
    name,
    score,
    prorated,
    band,
  }))
  await keepResult(child, ctx, {
    ...{ told: filled, name: now.name, words: '', scales: kept, classes, flags },
    ...{ answers: named, skipped, formId: now.formId ?? null, how },
  })
  if (filled.respondent !== 'self') return
  const at = timeOf(filled.happenedAt, ctx.now).happenedAt
  await endAnswered(child, ctx, { instrument, resultId: filled.id, at })
}

interface NewResult {
  told: About
  name: string
  words: string
  scales: KeptScale[]
  classes: string[]
  flags: string[]
  answers: Answers | null
  skipped: Skipped[]
  formId: string | null
  how: string
}

/** Keeps a result, tells that it is there, and opens what it makes somebody's duty. */
export async function keepResult(child: ChildGrant, ctx: Ctx, result: NewResult): Promise<void> {
  const { told, name, words, scales, classes, flags, answers, skipped, formId, how } = result
  const { id, instrument, respondent, respondentName } = told
  const time = timeOf(told.happenedAt, ctx.now)
  const { organisationId, id: toldBy } = ctx.actor
  const { childId } = child
  await child.db
    .insertInto('instrumentResult')
    .values({
      ...{ organisationId, id, childId, instrument, formId, respondent, respondentName, words },
      answers: answers && JSON.stringify(answers),
      skipped: JSON.stringify(skipped),
      scales: JSON.stringify(scales),
      classes: JSON.stringify(classes),
      flags: JSON.stringify(flags),
      ...{ ...time, toldBy, toldAt: ctx.now },
    })
    .execute()
  await child.tell('instruments.result', {
    headline: `${name} was ${answers ? 'filled in' : 'written down'}${how}.`,
    happenedAt: time.happenedAt,
    about: id,
  })
  await followUp(child, ctx, { id, instrument, respondent, scales, flags, happenedAt: time.happenedAt })
}
