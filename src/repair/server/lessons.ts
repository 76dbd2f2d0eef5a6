import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { planNumbered } from '#response/server/plan-versions.ts'
import type * as contract from '../contract/lessons.ts'
import * as permissions from '../permissions.ts'
import { homeOf, openAfter } from './afterwards.ts'
import { momentOf } from './moments.ts'
import './tables.ts'

type NewLesson = InputOf<typeof contract.tellLesson>

/** Keeps a lesson. It waits until somebody decides what becomes of it; nothing new needs no decision. */
export async function tellLesson(ctx: Ctx, lesson: NewLesson, told: Told): Promise<Receipt> {
  const child = await ctx.child(lesson.childId, permissions.tellLesson)
  return tellOnce(ctx, told, lesson.id, () => addLesson(child, ctx, lesson))
}

async function addLesson(
  child: ChildGrant,
  ctx: Ctx,
  { id, momentId, goesTo, words }: NewLesson,
): Promise<void> {
  await momentOf(child, momentId)
  await child.db
    .insertInto('lesson')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId,
      goesTo,
      words,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await closeDuty(child, ctx, { kind: 'repair.learned', about: momentId }, goesTo)
  if (goesTo !== 'nowhere') {
    const homeId = await homeOf(child, ctx)
    await openAfter(child, ctx, { kind: 'repair.lesson', about: id, homeId, from: ctx.now })
  }
  const headline =
    goesTo === 'nowhere' ? 'Nothing new to learn this time.' : `Learned: ${firstSentence(words)}`
  await child.tell('repair.learned', { headline, detail: words, happenedAt: ctx.now, about: id })
}

/** Decides what becomes of a lesson: once, by a person, with the version of the plan or the reason. */
export async function answerLesson(
  ctx: Ctx,
  { childId, ...given }: InputOf<typeof contract.answerLesson>,
): Promise<OutputOf<typeof contract.answerLesson>> {
  const child = await ctx.child(childId, permissions.decideAfter)
  const lesson = await child.db
    .selectFrom('lesson')
    .select(['id', 'goesTo', 'words'])
    .where('childId', '=', childId)
    .where('id', '=', given.lessonId)
    .executeTakeFirst()
  if (!lesson) throw new NotFound('What was learned')
  if (given.answer === 'in-plan' && lesson.goesTo !== 'plan') {
    throw new NotValid({ answer: ['This is not for the plan. Say that it was taken up, or why not.'] })
  }
  if (given.planNumber !== undefined) await planNumbered(child, given.planNumber)
  const added = await child.db
    .insertInto('lessonAnswer')
    .values({
      ...given,
      planNumber: given.planNumber ?? null,
      organisationId: ctx.actor.organisationId,
      childId,
      answeredBy: ctx.actor.id,
      answeredAt: ctx.now,
    })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return answeredBefore(child, given)
  await closeDuty(child, ctx, { kind: 'repair.lesson', about: lesson.id }, given.answer)
  const headline = `${saidOf[given.answer](given.planNumber)} ${firstSentence(lesson.words)}`
  await child.tell('repair.lesson-answer', {
    headline,
    detail: given.because,
    happenedAt: ctx.now,
    about: lesson.id,
  })
  return {}
}

const saidOf = {
  'in-plan': (planNumber: number | undefined) => `In the plan now, version ${planNumber}:`,
  'taken-up': () => 'Taken up:',
  declined: () => 'Not taken up, and said why:',
}

/** The same answer again changes nothing; another one would write over a decision. */
async function answeredBefore(
  { db, childId }: ChildGrant,
  { id, lessonId }: { id: string; lessonId: string },
): Promise<Record<string, never>> {
  const kept = await db
    .selectFrom('lessonAnswer')
    .select('id')
    .where('childId', '=', childId)
    .where('lessonId', '=', lessonId)
    .executeTakeFirst()
  if (kept?.id === id) return {}
  throw new Conflict('Somebody has decided about this already. Look at it again.')
}

/** What was learned from a hard moment, with what became of it. */
export async function lessonsOf({ db, childId }: ChildGrant, momentId: string): Promise<contract.Lesson[]> {
  const { rows } = await sql<LessonRow>`
    select l.id, l.goes_to, l.words, p.known_as as told_by_name, l.told_at,
      a.answer, a.because, a.plan_number, q.known_as as by_name, a.answered_at
    from lesson l
    join person p on p.organisation_id = l.organisation_id and p.id = l.told_by
    left join lesson_answer a on a.organisation_id = l.organisation_id and a.lesson_id = l.id
    left join person q on q.organisation_id = a.organisation_id and q.id = a.answered_by
    where l.child_id = ${childId} and l.moment_id = ${momentId}
    order by l.told_at, l.id`.execute(db)
  return rows.map(shown)
}

type LessonRow = Pick<contract.Lesson, 'id' | 'goesTo' | 'words' | 'toldByName'> & {
  toldAt: Date
  answer: NonNullable<contract.Lesson['answer']>['answer'] | null
  because: string | null
  planNumber: number | null
  byName: string | null
  answeredAt: Date | null
}

function shown(row: LessonRow): contract.Lesson {
  const { answer, because, planNumber, byName, answeredAt, toldAt, ...lesson } = row
  return {
    ...lesson,
    toldAt: toldAt.toISOString(),
    ...(answer &&
      answeredAt && {
        answer: {
          answer,
          because: because ?? '',
          ...(planNumber !== null && { planNumber }),
          byName: byName ?? '',
          at: answeredAt.toISOString(),
        },
      }),
  }
}
