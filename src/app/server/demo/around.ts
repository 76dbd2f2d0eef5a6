import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ChildId } from '#platform/ids.ts'
import { AroundKind, KeyRelationship, Quality } from '#relationships/around.ts'
import { AroundId, addStep, endAround, StepId, tellAround, tellStep } from '#relationships/contract/around.ts'
import { personIn, type Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const AroundStory = z.object({
  name: z.string(),
  kind: AroundKind,
  how: z.string(),
  key: KeyRelationship.optional(),
  /** How many days ago, how it was, who said so, in which words. */
  told: z.array(z.tuple([z.int(), Quality, z.string(), z.string()])),
  end: z.tuple([z.int(), z.string()]).optional(),
  /** Agreed so many days ago, what, who does it, by so many days ago; and what was said when it was done. */
  step: z.tuple([z.int(), z.string(), z.string(), z.int()], z.string()).optional(),
})
type AroundStory = z.infer<typeof AroundStory>

const all = z
  .record(z.string(), z.array(AroundStory))
  .parse(JSON.parse(readFileSync(new URL('./children/around.json', import.meta.url), 'utf8')))

/** Who matters to a young person over six months: what they said, what adults saw, and what comes next. */
export function aroundOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  return (all[story.key] ?? []).flatMap((one) => someone(scene, story, childId, one))
}

function someone(
  scene: Scene,
  story: Story,
  childId: ChildId,
  { told, end, step, ...who }: AroundStory,
): Due[] {
  const { tell, chance, calendar } = scene
  const aroundId = AroundId.parse(chance.uuid())
  const about = { childId, aroundId }
  const { name, kind, how, key } = who
  const dues = told.map(
    ([daysAgo, quality, by, words]): Due => ({
      daysAgo,
      happens: async () => {
        const byChild = by === 'child'
        const saying = { quality, byChild, saidBy: byChild ? '' : by, words, sinceOn: calendar.day(daysAgo) }
        const telling = { ...about, id: chance.uuid(), name, kind, how, ...(key && { keyRelationship: key }) }
        await tell(story.keyWorker, calendar.at(daysAgo, 18), tellAround, { ...telling, ...saying })
      },
    }),
  )
  if (end) dues.push(ending(scene, story, about, end))
  if (step) dues.push(...steps(scene, story, about, step))
  return dues
}

interface About {
  childId: ChildId
  aroundId: AroundId
}

function ending(scene: Scene, story: Story, about: About, [daysAgo, because]: [number, string]): Due {
  const { tell, chance, calendar } = scene
  return {
    daysAgo,
    happens: async () => {
      const ended = { ...about, id: chance.uuid(), onDay: calendar.day(daysAgo), because }
      await tell(story.keyWorker, calendar.at(daysAgo, 19), endAround, ended)
    },
  }
}

type Agreed = NonNullable<AroundStory['step']>

function steps(scene: Scene, story: Story, about: About, step: Agreed): Due[] {
  const { tell, chance, calendar } = scene
  const [daysAgo, words, who, byDaysAgo, answer] = step
  const stepId = StepId.parse(chance.uuid())
  const agreed: Due = {
    daysAgo,
    happens: async () => {
      const doesName = `${who.slice(0, 1).toUpperCase()}${who.slice(1)}`
      const doer = { doesId: personIn(scene, who), doesName }
      const what = { ...about, ...doer, id: stepId, words, byOn: calendar.day(byDaysAgo) }
      await tell(story.keyWorker, calendar.at(daysAgo, 18, 30), addStep, what)
    },
  }
  if (answer === undefined) return [agreed]
  const done: Due = {
    daysAgo: byDaysAgo,
    happens: async () => {
      const told = { id: chance.uuid(), childId: about.childId, stepId, done: true, words: answer }
      await tell(who, calendar.at(byDaysAgo, 17), tellStep, told)
    },
  }
  return [agreed, done]
}
