import { answerLesson, tellLesson } from '#repair/contract/lessons.ts'
import { reviewSafety } from '#repair/contract/safety.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { publishPlan, readPlan } from '#response/contract/plan.ts'
import type { Scene } from './arrival.ts'
import type { LivedMoment } from './lived-moment.ts'
import { agreeAndRead } from './plans.ts'
import type { Story } from './story.ts'

const stays = [
  'What set it off is in it, and what helped as well.',
  'Read it line by line. It held each time.',
  'Nothing in it made it harder. We go on with it.',
]

/** How many days ago Maya’s safety plan changed after a hard moment. */
const CHANGED = { from: 68, to: 60 }

/** Somebody looks at the safety plan again, for all that happened since. Once, for Maya, it changes. */
export async function lookAgain(
  scene: Scene,
  story: Story,
  moments: readonly LivedMoment[],
  today: number,
): Promise<void> {
  const { tell, chance, calendar } = scene
  const [first] = moments
  if (!first) return
  const { childId } = first
  const at = calendar.at(today, 16, chance.below(50))
  const who = chance.pick([story.keyWorker, story.keyWorker, 'jo', 'anna'])
  const { version } = await tell(who, at, readPlan, { childId })
  const changes = story.key === 'maya' && today <= CHANGED.from && today > CHANGED.to && version !== undefined
  await tell(who, at, reviewSafety, {
    id: chance.uuid(),
    childId,
    moments: moments.map(({ id }) => id),
    decision: changes ? 'changes' : 'stays',
    because: changes ? 'The television sets it off, and nobody had written that down.' : chance.pick(stays),
    planNumber: version?.number ?? 0,
  })
  if (changes) await change(scene, story, first, today)
}

/** What was learned comes into Maya’s plan; a second idea is declined, and why. */
async function change(scene: Scene, story: Story, { id: momentId, childId }: LivedMoment, today: number) {
  const { tell, chance, calendar } = scene
  const at = calendar.at(today, 17)
  const lessonOf = async (who: string, words: string) => {
    const id = chance.uuid()
    await tell(who, at, tellLesson, { id, childId, momentId, goesTo: 'plan', words })
    return id
  }
  const tv = await lessonOf('sam', 'A row about the television comes before it. Say whose turn it is at tea.')
  const early = await lessonOf('leon', 'Bed half an hour earlier on school nights.')
  const { version } = await tell('sam', at, readPlan, { childId })
  if (!version) return
  const { plan, number: basedOn } = version
  const triggers = [...plan.safety.triggers, 'Not knowing whose turn it is with the television']
  const id = PlanVersionId.parse(chance.uuid())
  const because = 'After hard moments in the sitting room: whose turn it is was not clear.'
  const next = { ...plan, safety: { ...plan.safety, triggers } }
  const { number } = await tell('sam', calendar.at(today, 18), publishPlan, {
    id,
    childId,
    basedOn,
    plan: next,
    because,
  })
  const answered = (lessonId: string) => ({ id: chance.uuid(), childId, lessonId })
  await tell('jo', calendar.at(today, 19), answerLesson, {
    ...answered(tv),
    answer: 'in-plan',
    because: '',
    planNumber: number,
  })
  await tell('jo', calendar.at(today, 19), answerLesson, {
    ...answered(early),
    answer: 'declined',
    because: 'Maya says the quiet after nine is when she settles. Anna agrees.',
  })
  await agreeAndRead(scene, story, childId, id, today - 1)
}
