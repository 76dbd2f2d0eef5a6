import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { SourcingShown } from '../contract/reading.ts'
import type * as contract from '../contract/steps.ts'
import * as permissions from '../permissions.ts'
import { askedBefore } from '../stage.ts'
import { answerHeadline, stepHeadline } from '../step-headline.ts'
import { askForDay, awaitAnswer, awaitReview, settle } from './duties.ts'
import { openNeed, providerIn, toldNow } from './needs.ts'
import './tables.ts'

type Step = InputOf<typeof contract.tellStep>

/** Tells a step of what is looked for. What it leaves to do is opened, what it does is closed. */
export async function tellStep(ctx: Ctx, step: Step): Promise<OutputOf<typeof contract.tellStep>> {
  const child = await ctx.child(step.childId, permissions.tellSourcing)
  const need = await openNeed(child, step.sourcingNeedId)
  if (need.steps.some(({ id }) => id === step.id)) return {}
  const { home } = await getChild(child, ctx.now)
  const missing = checked(need, step, todayIn(home?.timeZone ?? 'UTC', ctx.now))
  await child.db
    .insertInto('sourcingStep')
    .values({ ...columnsOf(step), ...toldNow(ctx), missing })
    .execute()
  await settleWith(child, ctx, need, step)
  const providerName = 'providerId' in step ? nameIn(need, step.providerId) : nameIn(need, need.providerId)
  await child.tell('sourcing.step', {
    headline: stepHeadline(need, step, providerName),
    detail: wordsOf(step),
    happenedAt: ctx.now,
    about: need.id,
  })
  return {}
}

function columnsOf(step: Step) {
  const { id, childId, sourcingNeedId, kind, onDay } = step
  return {
    ...{ id, childId, sourcingNeedId, kind, onDay },
    providerId: 'providerId' in step ? (step.providerId ?? null) : null,
    about: null,
    whom: 'whom' in step ? step.whom : '',
    words: 'words' in step ? step.words : '',
    childWords: 'childWords' in step ? step.childWords : '',
    answer: null,
    inWriting: null,
    untilOn: step.kind === 'waiting' ? (step.untilOn ?? null) : null,
    often: step.kind === 'started' ? step.often : '',
    reviewWeeks: 'reviewWeeks' in step ? step.reviewWeeks : null,
    outcome: step.kind === 'ended' ? step.outcome : null,
    despite: step.kind === 'started' ? step.despite : '',
  }
}

/** The conditions that are missing as it starts; refuses what cannot be so. */
function checked(need: SourcingShown, step: Step, today: string): string[] {
  if (step.onDay > today) throw new NotValid({ onDay: ['This day is still to come.'] })
  if ('providerId' in step && step.providerId) providerIn(need, step.providerId)
  if (step.kind === 'reviewed' && need.stage !== 'started') {
    throw new NotValid({ words: ['It has not started yet.'] })
  }
  if (step.kind !== 'started') return []
  if (need.stage === 'started') throw new NotValid({ onDay: ['It has started already.'] })
  const { conditions } = providerIn(need, step.providerId)
  const missing = conditions.flatMap(({ id, confirmed }) => (confirmed ? [] : [id]))
  if (missing.length > 0 && step.despite.length < 3) {
    throw new NotValid({
      despite: ['Something that the law asks for is not confirmed. Say why it starts all the same.'],
    })
  }
  return missing
}

async function settleWith(child: ChildGrant, ctx: Ctx, need: SourcingShown, step: Step): Promise<void> {
  if (step.kind === 'asked') {
    await settle(
      child,
      ctx,
      { steps: askedBefore(need.steps, step.providerId) },
      ['sourcing.approval'],
      'asked-again',
    )
    await awaitAnswer(child, ctx, step)
  }
  if (step.kind === 'waiting') {
    await settle(child, ctx, need, ['sourcing.waiting'], 'told-anew')
    if (!step.untilOn) await askForDay(child, ctx, step)
  }
  if (step.kind === 'started') {
    await settle(child, ctx, need, ['sourcing.waiting'], 'started')
    await awaitReview(child, ctx, step)
  }
  if (step.kind === 'reviewed') {
    await settle(child, ctx, need, ['sourcing.review'], 'reviewed')
    await awaitReview(child, ctx, step)
  }
  if (step.kind === 'ended') {
    await settle(child, ctx, need, ['sourcing.approval', 'sourcing.waiting', 'sourcing.review'], 'ended')
  }
}

function nameIn({ providers }: SourcingShown, id: string | undefined): string {
  return providers.find((one) => one.id === id)?.name ?? ''
}

function wordsOf(step: Step): string {
  if (step.kind === 'started') return step.despite
  if (step.kind === 'reviewed') return [step.words, step.childWords].filter(Boolean).join('\n')
  return step.words
}

/** The placing authority answers, or somebody writes down what it answered. An answer told later counts. */
export async function answerApproval(
  ctx: Ctx,
  answer: InputOf<typeof contract.answerApproval>,
): Promise<OutputOf<typeof contract.answerApproval>> {
  const child = await ctx.child(answer.childId, permissions.answerApproval)
  const need = await openNeed(child, answer.sourcingNeedId)
  if (need.steps.some(({ id }) => id === answer.id)) return {}
  const asking = need.steps.find(({ id, kind }) => id === answer.about && kind === 'asked')
  if (!asking) throw new NotValid({ about: ['This was not asked.'] })
  if (answer.onDay < asking.onDay) throw new NotValid({ onDay: ['The answer comes after the question.'] })
  await child.db
    .insertInto('sourcingStep')
    .values({ ...answer, ...toldNow(ctx), kind: 'answered', providerId: null })
    .execute()
  await settle(child, ctx, { steps: [asking] }, ['sourcing.approval'], answer.answer)
  await child.tell('sourcing.answer', {
    headline: answerHeadline(need, answer, nameIn(need, asking.providerId)),
    detail: answer.words,
    happenedAt: ctx.now,
    about: need.id,
  })
  return {}
}
