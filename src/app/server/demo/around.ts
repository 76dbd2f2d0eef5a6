import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ContactId } from '#people/contract/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { AroundKind, KeyRelationship, Quality } from '#relationships/around.ts'
import { AroundId, addStep, endAround, StepId, tellAround, tellStep } from '#relationships/contract/around.ts'
import { tellFamilyLink } from '#relationships/contract/tree.ts'
import { LinkKind, LinkWay } from '#relationships/family-tree.ts'
import { personIn, type Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const AroundStory = z.object({
  name: z.string(),
  kind: AroundKind,
  how: z.string(),
  key: KeyRelationship.optional(),
  /** Which of the contacts they are, by their whole name. */
  contact: z.string().optional(),
  /** How many days ago, how it was, who said so, in which words. */
  told: z.array(z.tuple([z.int(), Quality, z.string(), z.string()])),
  end: z.tuple([z.int(), z.string()]).optional(),
  /** Agreed so many days ago, what, who does it, by so many days ago; and what was said when it was done. */
  step: z.tuple([z.int(), z.string(), z.string(), z.int()], z.string()).optional(),
})
type AroundStory = z.infer<typeof AroundStory>

/** Who, is what, of whom (nobody named: the child), in which way or apart. */
const FamilyStory = z.tuple([z.string(), LinkKind, z.string(), z.union([LinkWay, z.literal('apart')])])

const all = z
  .record(z.string(), z.object({ people: z.array(AroundStory), family: z.array(FamilyStory) }))
  .parse(JSON.parse(readFileSync(new URL('./children/around.json', import.meta.url), 'utf8')))

interface About {
  childId: ChildId
  aroundId: AroundId
}

/** Who matters to a young person over six months: what they said, what adults saw, and what comes next. */
export function aroundOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  const { people = [], family = [] } = all[story.key] ?? {}
  const ids = new Map(people.map(({ name }) => [name, AroundId.parse(scene.chance.uuid())]))
  return [
    ...people.flatMap((one) =>
      someone(scene, story, { childId, aroundId: ids.get(one.name) ?? newId(scene) }, one),
    ),
    ...family.map((link) => linking(scene, story, childId, ids, link)),
  ]
}

function newId({ chance }: Scene): AroundId {
  return AroundId.parse(chance.uuid())
}

const LINKED_DAYS_AGO = 46

function linking(
  { tell, chance, calendar }: Scene,
  { keyWorker }: Story,
  childId: ChildId,
  ids: ReadonlyMap<string, AroundId>,
  [one, kind, other, way]: z.infer<typeof FamilyStory>,
): Due {
  const how = way === 'apart' ? { way: '' as const, apart: true } : { way, apart: false }
  return {
    daysAgo: LINKED_DAYS_AGO,
    happens: async () => {
      const who = { one: ids.get(one), other: ids.get(other) }
      await tell(keyWorker, calendar.at(LINKED_DAYS_AGO, 17), tellFamilyLink, {
        ...{ id: chance.uuid(), childId, kind },
        ...how,
        ...who,
      })
    },
  }
}

function someone(scene: Scene, story: Story, about: About, { told, end, step, ...who }: AroundStory): Due[] {
  const { tell, chance, calendar } = scene
  const { name, kind, how, key, contact } = who
  const contactId = contact && ContactId.parse(scene.people.get(contact))
  const dues = told.map(
    ([daysAgo, quality, by, words]): Due => ({
      daysAgo,
      happens: async () => {
        const byChild = by === 'child'
        const saying = { quality, byChild, saidBy: byChild ? '' : by, words, sinceOn: calendar.day(daysAgo) }
        const known = { ...(key && { keyRelationship: key }), ...(contactId && { contactId }) }
        const telling = { ...about, id: chance.uuid(), name, kind, how, ...known }
        await tell(story.keyWorker, calendar.at(daysAgo, 18), tellAround, { ...telling, ...saying })
      },
    }),
  )
  if (end) dues.push(ending(scene, story, about, end))
  if (step) dues.push(...steps(scene, story, about, step))
  return dues
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
