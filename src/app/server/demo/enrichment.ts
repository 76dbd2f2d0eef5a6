import {
  EnrichmentId,
  PlannedTimeId,
  planTime,
  tellEnrichment,
  type WhyNot,
} from '#key-work/contract/enrichment.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { LivedPlan } from './plans.ts'
import type { Due } from './reviews.ts'
import type { Story, StoryResponse } from './story.ts'

/** The days of the week on which a thing that is done so often has its time. */
const DAYS_OF: Readonly<Record<number, readonly number[]>> = {
  1: [6],
  2: [2, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 6],
}
const AT = { hour: 17, time: '17:00' }
const FROM_PLAN = DAYS - 22
const WHY: readonly WhyNot[] = ['said-no', 'nobody-free', 'unwell', 'closed']
const THOUGHT: readonly [string, Shape][] = [
  ['loud', 'sun'],
  ['ok', 'calm'],
  ['', 'sun'],
  ['boring today', 'flat'],
  ['again', 'sun'],
  ['', 'calm'],
]

/** The week's enrichments of the plan at their set times: most were done, some were not and why. */
export async function enrichment(
  scene: Scene,
  story: Story,
  childId: ChildId,
  lived: LivedPlan,
): Promise<Due[]> {
  const due: Due[] = []
  for (const one of story.plan.responses.filter(({ kind }) => kind === 'enrichment')) {
    const responseId = lived.ids.get(one.key) ?? ''
    const weekdays = DAYS_OF[one.dose[0]] ?? [3]
    for (const weekday of weekdays) await setTime(scene, one, { childId, responseId, weekday })
    for (let daysAgo = FROM_PLAN; daysAgo >= 1; daysAgo -= 1) {
      const weekday = scene.calendar.at(daysAgo, 12).getUTCDay() || 7
      if (!weekdays.includes(weekday)) continue
      due.push({ daysAgo, happens: () => oneTime(scene, one, { childId, responseId, daysAgo }) })
    }
  }
  return due
}

interface Setting {
  childId: ChildId
  responseId: string
  weekday: number
}

async function setTime({ tell, chance, calendar }: Scene, { does }: StoryResponse, setting: Setting) {
  const id = PlannedTimeId.parse(chance.uuid())
  await tell('jo', calendar.at(FROM_PLAN, 9), planTime, { ...setting, id, atTime: AT.time, who: does })
}

interface OneTime {
  childId: ChildId
  responseId: string
  daysAgo: number
}

async function oneTime(scene: Scene, { does }: StoryResponse, { childId, responseId, daysAgo }: OneTime) {
  const { tell, chance, calendar } = scene
  const drawn = chance.next()
  if (drawn > 0.72) return
  const at = calendar.at(daysAgo, AT.hour, chance.below(40))
  const id = EnrichmentId.parse(chance.uuid())
  const told = { id, childId, responseId, happenedAt: at.toISOString(), words: '' }
  const who = scene.people.has(does.toLowerCase()) ? does.toLowerCase() : 'sam'
  if (drawn > 0.6) {
    await tell(who, at, tellEnrichment, { ...told, delivered: false, whyNot: chance.pick(WHY) })
    return
  }
  const [words, shape] = chance.pick(THOUGHT)
  const thought = chance.happens(0.7) ? { thought: { words, shape, byChild: chance.happens(0.5) } } : {}
  await tell(who, at, tellEnrichment, { ...told, delivered: true, ...thought })
}
