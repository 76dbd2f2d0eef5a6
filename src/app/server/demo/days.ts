import { tellOwnWords } from '#people/contract/own-words.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { HardMomentId, NoteId, recordHardMoment, recordNote } from '#records/contract.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { LivedPlan } from './plans.ts'
import type { Story, StoryResponse } from './story.ts'
import { besideNote, marksIn } from './young-side.ts'

type Part = 'morning' | 'day' | 'evening' | 'night'
const HOURS: Record<Part, number> = { morning: 7, day: 15, evening: 18, night: 22 }
const ON: Record<Part, readonly string[]> = {
  morning: ['grace', 'sam', 'omar'],
  day: ['leon', 'grace', 'omar'],
  evening: ['sam', 'omar', 'leon'],
  night: ['priya', 'priya', 'sam'],
}
const FROM_PLAN = DAYS - 22

interface Living {
  childId: ChildId
  lived: LivedPlan
  daysAgo: number
}

/** One day of one young person: two to four notes, what was done from the plan, and what went wrong. */
export async function liveDay(scene: Scene, story: Story, living: Living): Promise<void> {
  const dayOfStory = DAYS - living.daysAgo
  const hard = hardOn(story, dayOfStory)
  for (const part of ['morning', 'day', 'evening', 'night'] as const) {
    const isTold = scene.chance.happens(part === 'night' ? 0.9 : 0.62)
    if (!isTold || !scene.calendar.hasCome(living.daysAgo, HOURS[part])) continue
    await note(scene, story, { ...living, part, isHard: hard > 0 && part !== 'morning' })
  }
  if (!scene.calendar.hasCome(living.daysAgo, 20)) return
  for (let nth = 0; nth < hard; nth += 1) await hardMoment(scene, story, living, nth)
  if (scene.chance.happens(0.07)) await ownWords(scene, story, living)
}

/** A week's hard moments fall on its days one after the other, most of them late in the week. */
function hardOn({ weeks }: Story, dayOfStory: number): number {
  const inWeek = weeks.hard[Math.min(25, Math.floor(dayOfStory / 7))] ?? 0
  const order = 6 - (dayOfStory % 7)
  return Math.floor(inWeek / 7) + (order < inWeek % 7 ? 1 : 0)
}

async function note(
  scene: Scene,
  story: Story,
  { childId, lived, daysAgo, part, isHard }: Living & { part: Part; isHard: boolean },
) {
  const { chance, calendar, tell } = scene
  const done = daysAgo <= FROM_PLAN ? doneFromPlan(scene, story, daysAgo, part, isHard) : []
  const [start, end] = mood(scene, isHard)
  const words = [
    chance.pick(story.stories[part] ?? []),
    ...done.map((one) => SAYS[one.kind]?.(one.short) ?? ''),
  ]
  const who = chance.pick(ON[part])
  const noteId = NoteId.parse(chance.uuid())
  const whole = words.filter(Boolean).join(' ')
  const notDone = daysAgo <= FROM_PLAN ? notDoneFromPlan(scene, story, lived, part, done) : []
  await tell(who, calendar.at(daysAgo, HOURS[part], chance.below(110)), recordNote, {
    id: noteId,
    childId,
    happenedAt: calendar.at(daysAgo, HOURS[part], chance.below(100)).toISOString(),
    words: whole,
    marks: marksIn(whole),
    notDone,
    ...(chance.happens(0.7) ? { start, end } : {}),
    ...(chance.happens(0.4)
      ? { practice: chance.pick(['attuning', 'curiosity', 'following', 'holding'] as const) }
      : {}),
    helped: done.flatMap(({ key }) => lived.ids.get(key) ?? []),
    needIds: [...new Set(done.flatMap(({ needs }) => needs.flatMap((need) => lived.ids.get(need) ?? [])))],
  })
  await besideNote(scene, story, { childId, noteId, words: whole, who, daysAgo, hour: HOURS[part] })
}

/** Now and then something planned did not happen, and the note says why. */
function notDoneFromPlan(
  { chance }: Scene,
  story: Story,
  lived: LivedPlan,
  part: Part,
  done: readonly StoryResponse[],
) {
  const planned = story.plan.responses.filter((one) => one.dose[1] !== 'as-needed' && !done.includes(one))
  if (part !== 'evening' || planned.length === 0 || !chance.happens(0.16)) return []
  const because = chance.pick(['not-wanted', 'not-wanted', 'away', 'no-time'] as const)
  const responseId = lived.ids.get(chance.pick(planned).key)
  return responseId ? [{ responseId, because }] : []
}

const SAYS: Partial<Record<StoryResponse['kind'], (short: string) => string>> = {
  enrichment: (short) => `${short} as planned.`,
  'key-work': (short) => `${short}, as agreed.`,
}

/** What of the plan this note tells: planned things at about the rate that they are planned, the rest when it is hard. */
function doneFromPlan(
  { chance }: Scene,
  story: Story,
  daysAgo: number,
  part: Part,
  isHard: boolean,
): StoryResponse[] {
  const week = (DAYS - daysAgo) / 7
  const later = story.plan.later && week >= story.laterFrom ? [story.plan.later] : []
  return [...story.plan.responses, ...later].filter(({ kind, dose: [count, per], tryFirst }) => {
    if (per === 'as-needed') return (part === 'night' || isHard) && chance.happens(tryFirst ? 0.34 : 0.16)
    if (per === 'day') return part === 'night' && chance.happens(0.82)
    // Most of what has a time in the week is told by itself.
    const noted = kind === 'enrichment' ? 0.5 : 1.35
    return part === 'evening' && chance.happens((count / 7) * noted)
  })
}

function mood({ chance }: Scene, isHard: boolean): [Shape, Shape] {
  if (isHard)
    return [chance.pick(['storm', 'wobble'] as const), chance.pick(['flat', 'calm', 'calm'] as const)]
  return [
    chance.pick(['wobble', 'flat', 'calm', 'calm'] as const),
    chance.pick(['calm', 'calm', 'sun', 'flat'] as const),
  ]
}

async function hardMoment(
  { chance, calendar, tell }: Scene,
  story: Story,
  { childId, lived, daysAgo }: Living,
  nth: number,
) {
  const at = calendar.at(daysAgo, 16 + nth * 2, chance.below(110))
  const helped = daysAgo <= FROM_PLAN && chance.happens(0.6) ? [chance.pick(story.plan.responses)] : []
  await tell(chance.pick([...ON.evening, ...ON.night]), at, recordHardMoment, {
    id: HardMomentId.parse(chance.uuid()),
    childId,
    happenedAt: at.toISOString(),
    words: chance.pick(story.hardWords),
    helped: helped.flatMap(({ key }) => lived.ids.get(key) ?? []),
  })
}

async function ownWords({ chance, calendar, tell }: Scene, story: Story, { childId, daysAgo }: Living) {
  const at = calendar.at(daysAgo, 19, chance.below(50))
  await tell(story.keyWorker, at, tellOwnWords, {
    id: chance.uuid(),
    childId,
    saidAt: at.toISOString(),
    words: chance.pick(story.said),
    hears: chance.pick(['care-team', 'care-team', 'key-worker'] as const),
    aboutGrowing: false,
  })
}
