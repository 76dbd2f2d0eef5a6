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
export function enrichment(scene: Scene, story: Story, childId: ChildId, lived: LivedPlan): Due[] {
  const all = [...story.plan.responses, ...(story.plan.later ? [story.plan.later] : [])]
  return all.filter(({ kind }) => kind === 'enrichment').flatMap((one) => timesOf(scene, one, childId, lived))
}

/** From the day on which the plan holds it: its times in the week, then each of them. */
function timesOf(scene: Scene, one: StoryResponse, childId: ChildId, lived: LivedPlan): Due[] {
  const weekdays = DAYS_OF[one.dose[0]] ?? [3]
  let isSet = false
  return Array.from({ length: FROM_PLAN }, (_, days): Due => {
    const daysAgo = FROM_PLAN - days
    const weekday = scene.calendar.at(daysAgo, 12).getUTCDay() || 7
    const happens = async () => {
      const responseId = lived.ids.get(one.key)
      if (responseId === undefined) return
      if (!isSet) await setTimes(scene, one, { childId, responseId, weekdays, daysAgo })
      isSet = true
      if (weekdays.includes(weekday)) await oneTime(scene, one, { childId, responseId, daysAgo })
    }
    return { daysAgo, happens }
  })
}

interface Setting {
  childId: ChildId
  responseId: string
  weekdays: readonly number[]
  daysAgo: number
}

async function setTimes({ tell, chance, calendar }: Scene, { does }: StoryResponse, setting: Setting) {
  const { childId, responseId, weekdays, daysAgo } = setting
  for (const weekday of weekdays) {
    const id = PlannedTimeId.parse(chance.uuid())
    const time = { id, childId, responseId, weekday, atTime: AT.time, who: does }
    await tell('jo', calendar.at(daysAgo, 16), planTime, time)
  }
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
