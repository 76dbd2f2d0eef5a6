import { type ChildId, PersonId } from '#platform/ids.ts'
import { recordHardMoment } from '#records/contract.ts'
import { talkWithAdult } from '#repair/contract/adult-talks.ts'
import { readAfter } from '#repair/contract/after.ts'
import { goBack } from '#repair/contract/going-back.ts'
import { tellLesson } from '#repair/contract/lessons.ts'
import { readOpen } from '#repair/contract/open.ts'
import { letTalkRest, talkWithChild } from '#repair/contract/talks.ts'
import { adultsAgreed, agreed, nothingNew, sides, wentBack } from './afterwards-said.ts'
import { personIn, type Scene } from './arrival.ts'
import type { LivedMoment } from './lived-moment.ts'
import { lookAgain } from './looked-again.ts'
import type { Story } from './story.ts'
import type { Tell } from './teller.ts'

const DAY = 86_400_000

/** Hears each hard moment of the story as it is told, and lives what follows it in the days after. */
export function afterHardMoments(scene: Scene, stories: readonly Story[]) {
  const moments: LivedMoment[] = []
  const unreviewed = new Map<string, LivedMoment[]>()
  const storyOf = ({ childId }: LivedMoment) => stories.find(({ key }) => scene.people.get(key) === childId)
  const add = (moment: LivedMoment) => {
    moments.push(moment)
    unreviewed.set(moment.childId, [...(unreviewed.get(moment.childId) ?? []), moment])
  }
  const tell: Tell = async (who, at, operation, input) => {
    const answer = await scene.tell(who, at, operation, input)
    const told = operation.name === recordHardMoment.name ? recordHardMoment.input.parse(input) : undefined
    if (told) {
      const daysAgo = (Date.parse(scene.calendar.day(0)) - Date.parse(at.toISOString().slice(0, 10))) / DAY
      add({ id: told.id, childId: told.childId, who, daysAgo })
    }
    return answer
  }
  /** Each week it is seen what else opened: a medicine that was not right is a hard moment too. */
  const hearOthers = async (today: number) => {
    const known = new Set(moments.map(({ id }) => id))
    for (const { momentId, childId } of await openInHome(scene, today)) {
      const who = known.has(momentId) ? undefined : await whoWasThere(scene, { childId, momentId, today })
      if (who) add({ id: momentId, childId, who, daysAgo: today })
    }
  }
  const happens = async (today: number) => {
    if (today % 7 === 0) await hearOthers(today)
    for (const moment of moments) {
      const story = storyOf(moment)
      if (!story || isLeftOpen(story, moment)) continue
      if (moment.daysAgo - today === 1) await nextDay(scene, story, moment, today)
      if (moment.daysAgo - today === 3) await daysLater(scene, moment, today)
    }
    for (const [childId, waiting] of unreviewed) {
      const [first] = waiting
      const story = first && storyOf(first)
      if (!story || first.daysAgo - today < 3) continue
      await lookAgain(scene, story, waiting, today)
      unreviewed.delete(childId)
    }
  }
  return { tell, happens }
}

/** The hard moments after which something is open, as the manager sees them at the end of a day. */
async function openInHome({ tell, calendar, homeId }: Scene, today: number) {
  const { children } = await tell('jo', calendar.at(today, 23), readOpen, { homeId })
  return children.flatMap(({ childId, moments }) => moments.map(({ momentId }) => ({ childId, momentId })))
}

/** Who told it, by the short name of the story. */
async function whoWasThere(
  { tell, calendar, people }: Scene,
  { childId, momentId, today }: { childId: ChildId; momentId: string; today: number },
): Promise<string | undefined> {
  const { adults } = await tell('jo', calendar.at(today, 23), readAfter, { childId, about: momentId })
  return [...people].find(([, id]) => id === adults[0]?.personId)?.[0]
}

/** What Kian lived in the last days is still before everyone. */
function isLeftOpen({ key }: Story, { daysAgo }: LivedMoment): boolean {
  return key === 'kian' && daysAgo <= 3
}

/** The next day somebody talks with the young person and somebody goes back; most of them want to, some do not. */
async function nextDay(scene: Scene, story: Story, moment: LivedMoment, today: number) {
  const { tell, chance, calendar } = scene
  const { id: momentId, childId, who } = moment
  const at = calendar.at(today, 15, chance.below(50))
  const about = () => ({ id: chance.uuid(), childId, momentId, happenedAt: at.toISOString() })
  const nothing = { otherPerson: '', agreed: '' }
  const talked = chance.happens(0.86)
  if (talked) {
    const side = chance.happens(0.6) ? { side: chance.pick(sides) } : {}
    const said = { ...nothing, agreed: chance.pick(agreed), ...side }
    await tell(story.keyWorker, at, talkWithChild, { ...about(), answer: 'talked', ...said })
  } else {
    await tell(who, at, talkWithChild, { ...about(), answer: 'not-now', ...nothing })
    await tell(story.keyWorker, at, talkWithChild, { ...about(), answer: 'nobody', ...nothing })
    const because = 'Asked twice. It is over for them, and they know where we are.'
    await tell(story.keyWorker, at, letTalkRest, { id: chance.uuid(), childId, momentId, because })
  }
  await tell(who, at, goBack, {
    ...about(),
    outcome: 'went-back',
    firstBy: chance.happens(0.8) ? 'adult' : 'child',
    words: chance.pick(wentBack),
    received: chance.pick(['flat', 'calm', 'calm', 'sun'] as const),
    childSays: chance.pick(['all-right', 'all-right', 'nothing'] as const),
    because: '',
  })
}

/** Within three days the adult who was there has talked, and it is said whether there was something to learn. */
async function daysLater(scene: Scene, { id: momentId, childId, who }: LivedMoment, today: number) {
  const { tell, chance, calendar } = scene
  const at = calendar.at(today, 13, chance.below(50))
  const talked = chance.happens(0.85)
  await tell(talked ? 'jo' : who, at, talkWithAdult, {
    id: chance.uuid(),
    childId,
    momentId,
    happenedAt: at.toISOString(),
    personId: PersonId.parse(personIn(scene, who)),
    answer: talked ? 'talked' : 'no-thanks',
    withWhom: talked ? chance.pick(['Jo', 'Beth', 'Anna']) : '',
    agreed: talked ? chance.pick(adultsAgreed) : '',
  })
  const lesson = { id: chance.uuid(), childId, momentId }
  await tell('jo', at, tellLesson, { ...lesson, goesTo: 'nowhere', words: chance.pick(nothingNew) })
}
