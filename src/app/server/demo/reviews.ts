import type { ChildId } from '#platform/ids.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { NeedId } from '#response/plan.ts'
import { draftLetter, sendLetter } from '#review/contract/letters.ts'
import { MeetingId } from '#review/contract/meeting-list.ts'
import {
  addPriority,
  closeMeeting,
  DecisionId,
  decide,
  markDecisionDone,
  startMeeting,
} from '#review/contract/meetings.ts'
import { addTrack, scoreTrack, TrackId } from '#review/contract/tracks.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import { agreeAndRead, type LivedPlan, responseOf } from './plans.ts'
import type { Story, StoryDecision } from './story.ts'

/** What happens on certain days of the story besides the days themselves. */
export interface Due {
  daysAgo: number
  happens: () => Promise<void>
}

/** The tracks that were chosen with the child, scored by three people every second week. */
export async function chooseTracks(
  scene: Scene,
  story: Story,
  childId: ChildId,
  lived: LivedPlan,
): Promise<Due[]> {
  const { tell, chance, calendar } = scene
  const due: Due[] = []
  for (const track of story.tracks) {
    const trackId = TrackId.parse(chance.uuid())
    const needId = NeedId.parse(lived.ids.get(track.need))
    const { title, aim } = track
    await tell('anna', calendar.at(DAYS - 23, 11), addTrack, { id: trackId, childId, title, aim, needId })
    for (const [nth, score] of track.worker.entries()) {
      const daysAgo = Math.max(1, DAYS - 24 - nth * 12)
      const views = [
        ['child', story.key, track.child[nth] ?? score],
        ['worker', story.keyWorker, score],
        ['clinician', 'anna', track.clinician[nth] ?? score],
      ] as const
      due.push({
        daysAgo,
        happens: async () => {
          for (const [as, who, value] of views) {
            const scored = {
              id: chance.uuid(),
              childId,
              trackId,
              score: value,
              as,
              words: '',
              scoredOn: calendar.day(daysAgo),
            }
            await tell(who, calendar.at(daysAgo, 17), scoreTrack, scored)
          }
        },
      })
    }
  }
  return due
}

/** The monthly meetings: decisions, one new plan version where they change it, priorities and a letter. */
export function meetings(scene: Scene, story: Story, childId: ChildId, lived: LivedPlan): Due[] {
  const held = story.decisions.map((decisions, month) => {
    const daysAgo = DAYS - 45 - month * 30
    return { daysAgo, happens: () => holdMeeting(scene, story, { childId, lived, decisions, daysAgo }) }
  })
  return story.key === 'maya' ? [...held, { daysAgo: 0, happens: () => beginToday(scene, childId) }] : held
}

/** Maya's meeting is on today: its pack is there, nothing is decided yet. */
async function beginToday({ tell, chance, calendar }: Scene, childId: ChildId) {
  const id = MeetingId.parse(chance.uuid())
  await tell('jo', calendar.at(0, 0, 5), startMeeting, { id, childId, heldOn: calendar.day(0) })
}

interface Meeting {
  childId: ChildId
  lived: LivedPlan
  decisions: readonly StoryDecision[]
  daysAgo: number
}

async function holdMeeting(scene: Scene, story: Story, meeting: Meeting) {
  const { tell, chance, calendar } = scene
  const { childId, daysAgo } = meeting
  const meetingId = MeetingId.parse(chance.uuid())
  await tell('jo', calendar.at(daysAgo, 13), startMeeting, {
    id: meetingId,
    childId,
    heldOn: calendar.day(daysAgo),
  })
  for (const [nth, decision] of meeting.decisions.entries()) {
    await decideOne(scene, story, { ...meeting, meetingId, decision, nth })
  }
  const first = story.plan.needs[0]?.title ?? ''
  const ownerId = personIn(scene, story.keyWorker)
  await tell('jo', calendar.at(daysAgo, 14), addPriority, {
    id: chance.uuid(),
    childId,
    meetingId,
    title: first,
    ownerId,
  })
  const planVersionId = PlanVersionId.parse(chance.uuid())
  const { planNumber } = await tell('jo', calendar.at(daysAgo, 14, 30), closeMeeting, {
    childId,
    meetingId,
    planVersionId,
  })
  if (planNumber !== undefined) await agreeAndRead(scene, story, childId, planVersionId, daysAgo - 1)
  await writeLetter(scene, story, { childId, meetingId, daysAgo })
}

/** The letter to the child: what the meeting's draft says, with a line of Jo's own. */
async function writeLetter(
  { tell, chance, calendar }: Scene,
  story: Story,
  { daysAgo, ...about }: { childId: ChildId; meetingId: MeetingId; daysAgo: number },
) {
  const greeting = `Dear ${story.knownAs},`
  const { body } = await tell('jo', calendar.at(daysAgo, 15), draftLetter, {
    ...about,
    id: chance.uuid(),
    greeting,
    ending: 'Come and tell us what you think. Jo',
  })
  const edited = body.replace(
    greeting,
    `${greeting}\n\nWe met and thought about you. This is what we decided.`,
  )
  await tell('jo', calendar.at(daysAgo, 15, 20), sendLetter, { ...about, id: chance.uuid(), body: edited })
}

async function decideOne(
  scene: Scene,
  story: Story,
  {
    childId,
    lived,
    daysAgo,
    meetingId,
    decision,
    nth,
  }: Meeting & { meetingId: MeetingId; decision: StoryDecision; nth: number },
) {
  const { tell, chance, calendar } = scene
  const { later } = story.plan
  const adds = decision.kind === 'add' && later
  const named = (key: string) => {
    const known = lived.ids.get(key) ?? chance.uuid()
    lived.ids.set(key, known)
    return known
  }
  const id = DecisionId.parse(chance.uuid())
  await tell('anna', calendar.at(daysAgo, 13, 20 + nth), decide, {
    id,
    childId,
    meetingId,
    title: decision.title,
    words: '',
    ownerId: personIn(scene, decision.owner),
    dueOn: calendar.day(Math.max(0, daysAgo - 14)),
    kind: decision.kind,
    ...(decision.kind === 'keep' && { responseId: lived.ids.get(decision.response ?? '') }),
    ...(adds && { response: responseOf(scene, later, named) }),
  })
  if (daysAgo > 40 && nth === 0) {
    await tell('jo', calendar.at(daysAgo - 12, 12), markDecisionDone, {
      id: chance.uuid(),
      childId,
      decisionId: id,
      doneOn: calendar.day(daysAgo - 12),
      words: '',
    })
  }
}
