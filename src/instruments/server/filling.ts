import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { catalogue, instrumentOf, isFromOutside, type ResultScale } from '../catalogue.ts'
import type * as contract from '../contract/results.ts'
import * as permissions from '../permissions.ts'
import { requireAboutChild } from './about-child.ts'
import { formNow, openForms } from './forms.ts'
import { addFilled, keepResult } from './keep-result.ts'
import { namedShort, namesPeople, peopleToName } from './named-people.ts'
import { scalesOf } from './scales.ts'
import type { KeptScale } from './tables.ts'
import './tables.ts'

export async function listForms(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.listForms>,
): Promise<OutputOf<typeof contract.listForms>> {
  const child = await ctx.child(childId, permissions.fillIn)
  const open = await openForms(child.db, ctx.now)
  const begun = await draftsOf(child, ctx)
  const written = catalogue.filter(
    (one) => one.about === 'child' && !open.some(({ id }) => id === one.id) && one.scales.length > 0,
  )
  return {
    forms: [...open, ...written].map((one) => ({
      ...{ instrument: one.id, name: one.name, asks: one.asks, by: one.by, scales: one.scales },
      hasForm: open.includes(one),
      begun: begun.has(one.id),
    })),
  }
}

/** Which forms the one who asks has begun. */
export async function draftsOf({ db, childId }: ChildGrant, { actor }: Ctx): Promise<Set<string>> {
  const rows = await db
    .selectFrom('answersDraft')
    .select('instrument')
    .where('childId', '=', childId)
    .where('personId', '=', actor.id)
    .where('answers', 'is not', null)
    .execute()
  return new Set(rows.map(({ instrument }) => instrument))
}

export async function readForm(
  ctx: Ctx,
  { childId, instrument }: InputOf<typeof contract.readForm>,
): Promise<OutputOf<typeof contract.readForm>> {
  const child = await ctx.child(childId, permissions.fillIn)
  requireAboutChild(instrument)
  const open = await openForms(child.db, ctx.now)
  const known = open.find(({ id }) => id === instrument) ?? instrumentOf(instrument)
  if (!known) throw new NotFound('This instrument')
  const about = { name: known.name, by: known.by, attribution: known.rights, scales: known.scales }
  const now = open.includes(known) ? await formNow(child.db, instrument) : undefined
  if (!now) return about
  const draft = await draftOf(child, ctx, instrument)
  const people = namesPeople(now.form) ? await peopleToName(child, ctx) : undefined
  return {
    ...about,
    attribution: now.attribution,
    scales: scalesOf(known, now),
    ...(now.formId && { formId: now.formId }),
    questionnaire: now.json,
    scoring: now.scoring,
    ...(people && { people }),
    ...(draft && { draft: { ...draft, answers: namedShort(draft.answers, people ?? []) } }),
  }
}

async function draftOf(child: ChildGrant, ctx: Ctx, instrument: string) {
  const kept = await child.db
    .selectFrom('answersDraft')
    .select(['answers', 'skipped', 'savedAt'])
    .where('childId', '=', child.childId)
    .where('personId', '=', ctx.actor.id)
    .where('instrument', '=', instrument)
    .executeTakeFirst()
  if (!kept?.answers) return undefined
  return { answers: kept.answers, skipped: kept.skipped, savedAt: kept.savedAt.toISOString() }
}

export async function saveAnswers(
  ctx: Ctx,
  { childId, instrument, answers, skipped }: InputOf<typeof contract.saveAnswers>,
): Promise<OutputOf<typeof contract.saveAnswers>> {
  const child = await ctx.child(childId, permissions.fillIn)
  requireAboutChild(instrument)
  await keepDraft(child, ctx, instrument, {
    answers: JSON.stringify(answers),
    skipped: JSON.stringify(skipped),
  })
  return { savedAt: ctx.now.toISOString() }
}

type Draft = { answers: string | null; skipped: string }

async function keepDraft(child: ChildGrant, ctx: Ctx, instrument: string, draft: Draft): Promise<void> {
  const { organisationId, id: personId } = ctx.actor
  const { childId } = child
  const kept = { ...draft, savedAt: ctx.now }
  await child.db
    .insertInto('answersDraft')
    .values({ organisationId, childId, personId, instrument, ...kept })
    .onConflict((same) =>
      same.columns(['organisationId', 'childId', 'personId', 'instrument']).doUpdateSet(kept),
    )
    .execute()
}

type Filling = InputOf<typeof contract.fillIn>

export async function fillIn(ctx: Ctx, filling: Filling, told: Told): Promise<Receipt> {
  const child = await ctx.child(filling.childId, permissions.fillIn)
  requireAboutChild(filling.instrument)
  requireRespondent(ctx, filling)
  return tellOnce(ctx, told, filling.id, async () => {
    await addFilled(child, ctx, filling)
    await keepDraft(child, ctx, filling.instrument, { answers: null, skipped: '[]' })
  })
}

/** Whose answers they are is named where they are neither the young person's nor the writer's. */
function requireRespondent({ actor }: Ctx, { childId, respondent, respondentName }: contract.About): void {
  if (String(actor.id) === childId && respondent !== 'self') {
    throw new NotValid({ respondent: ['These are your own answers.'] })
  }
  if (isFromOutside(respondent) && respondentName === '') {
    throw new NotValid({ respondentName: ['Write who answered.'] })
  }
}

type Recording = InputOf<typeof contract.recordResult>

export async function recordResult(ctx: Ctx, recording: Recording, told: Told): Promise<Receipt> {
  const child = await ctx.child(recording.childId, permissions.recordResult)
  requireAboutChild(recording.instrument)
  requireRespondent(ctx, recording)
  return tellOnce(ctx, told, recording.id, () => addRecorded(child, ctx, recording))
}

async function addRecorded(child: ChildGrant, ctx: Ctx, recording: Recording): Promise<void> {
  const { instrument, scores, words } = recording
  const open = await openForms(child.db, ctx.now)
  const known = instrumentOf(instrument) ?? open.find(({ id }) => id === instrument)
  if (!known) throw new NotFound('This instrument')
  const scales = scalesOf(known, await formNow(child.db, instrument))
  const kept = scores.map(({ scale, score }) => ofScale(scales, scale, score))
  await keepResult(child, ctx, {
    ...{ told: recording, name: known.name, words, scales: kept, classes: [], flags: [] },
    ...{ answers: null, skipped: [], formId: null, how: '' },
  })
}

/** A score that was written down lies within its scale, or is refused where it was written. */
function ofScale(scales: readonly ResultScale[], id: string, score: number): KeptScale {
  const scale = scales.find((one) => one.id === id)
  if (!scale) throw new NotValid({ scores: ['This instrument has no such score.'] })
  const { lowest = Number.NEGATIVE_INFINITY, highest = Number.POSITIVE_INFINITY } = scale
  if (score < lowest || score > highest) {
    throw new NotValid({
      [`score-${id}`]: [`${scale.name} lies between ${scale.lowest} and ${scale.highest}.`],
    })
  }
  return { scale: id, name: scale.name, score, prorated: false, band: null }
}
