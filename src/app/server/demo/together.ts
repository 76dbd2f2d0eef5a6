import { answerPromise, PromiseId } from '#key-work/contract/promises.ts'
import { closeSession, SessionId, startSession, tellSummary } from '#key-work/contract/sessions.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { LivedPlan } from './plans.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

const TOGETHER = [
  'Baked, and talked about the week while the oven was on.',
  'Walked to the sea wall. Began with what they wanted to say.',
  'Looked at the plan together and ticked what had been done.',
  'A short one: tired, so we listened to music and said when we meet next.',
  'Drove the long way home. Most of it was about football, the last ten minutes were not.',
  'Sorted photographs for the book. Two of them made us laugh.',
]
const SAID: readonly [string, Shape][] = [
  ['it was ok', 'calm'],
  ['good. can we do the same again', 'sun'],
  ['you talked too much', 'flat'],
  ['i liked the walk', 'sun'],
  ['dont write down the bit about mum', 'wobble'],
  ['', 'calm'],
]
const PROMISES = [
  'Ask if the room can be painted',
  'Find out about the trip to the sea',
  'Bring the old photographs',
  'Be there when the call comes',
  'Talk to school about the seat by the door',
]
const NEXT = ['the sea wall again', 'bake something', '', 'look at the photographs', '']
/** Weeks between one promise and the next. */
const EVERY = 4

/** Each week time together from the plan, with the child's own word on most of it, and what was promised. */
export function timeTogether(scene: Scene, story: Story, childId: ChildId, lived: LivedPlan): Due[] {
  return Array.from({ length: 25 }, (_, week): Due => {
    const daysAgo = DAYS - 7 * (week + 1)
    return { daysAgo, happens: () => oneTime(scene, story, { childId, lived, daysAgo, week }) }
  })
}

interface OneTime {
  childId: ChildId
  lived: LivedPlan
  daysAgo: number
  week: number
}

async function oneTime(
  scene: Scene,
  story: Story,
  { childId, lived, daysAgo, week }: OneTime,
): Promise<void> {
  const { tell, chance, calendar } = scene
  const who = story.keyWorker
  const begins = calendar.at(daysAgo, 16, chance.below(50))
  const sessionId = SessionId.parse(chance.uuid())
  const begun = { childId, happenedAt: begins.toISOString() }
  await tell(who, begins, startSession, { ...begun, id: sessionId })
  const ended = calendar.at(daysAgo, 17, 10 + chance.below(30))
  const notToday = chance.happens(0.1)
  const topics = [...lived.plan.responses.filter(({ kind }) => kind === 'key-work'), ...lived.plan.needs]
  const topic = daysAgo < DAYS - 22 && !notToday && topics.length > 0 ? chance.pick(topics).id : undefined
  const isNeed = lived.plan.needs.some(({ id }) => id === topic)
  const promise = !notToday && week % EVERY === 3 ? aPromise(scene, story, daysAgo) : undefined
  await tell(who, ended, closeSession, {
    ...begun,
    id: chance.uuid(),
    sessionId,
    how: notToday ? 'not-today' : 'together',
    endedAt: ended.toISOString(),
    words: notToday ? '' : chance.pick(TOGETHER),
    responseIds: topic && !isNeed ? [topic] : [],
    needIds: topic && isNeed ? [topic] : [],
    promises: promise ? [promise] : [],
    nextOn: calendar.day(daysAgo - 7),
    nextWords: chance.pick(NEXT),
  })
  if (!notToday && chance.happens(0.75)) {
    const [words, shape] = chance.pick(SAID)
    await tell(who, ended, tellSummary, {
      ...begun,
      id: chance.uuid(),
      sessionId,
      words,
      shape,
      byChild: true,
    })
  }
  if (promise && daysAgo > 21) await answer(scene, story, { childId, daysAgo, promiseId: promise.id })
}

function aPromise(scene: Scene, { keyWorker }: Story, daysAgo: number) {
  const { chance, calendar } = scene
  return {
    id: PromiseId.parse(chance.uuid()),
    words: chance.pick(PROMISES),
    byId: personIn(scene, keyWorker),
    byName: keyWorker.slice(0, 1).toUpperCase() + keyWorker.slice(1),
    untilOn: calendar.day(daysAgo - 10),
  }
}

async function answer(
  { tell, chance, calendar }: Scene,
  { keyWorker }: Story,
  { childId, daysAgo, promiseId }: { childId: ChildId; daysAgo: number; promiseId: PromiseId },
) {
  const kept = chance.happens(0.8)
  const because = kept ? '' : 'I was ill that week. I said sorry and we set another day.'
  const said = { id: chance.uuid(), childId, promiseId, kept, because, toldChild: !kept }
  await tell(keyWorker, calendar.at(daysAgo, 20), answerPromise, said)
}
