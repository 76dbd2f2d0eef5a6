import { shortWeekDay } from '#platform/web/when.ts'
import type { TeamMember } from '../contract.ts'
import { say } from './words.ts'

const DAY = 86_400_000
/** As many nights in a row as a manager wants to know of. */
const MANY_NIGHTS = 3

/** When supervision last was, in the words people use, and whether it is due. */
export function supervisionSays({ supervisionOn, supervision }: TeamMember, today: string): string {
  const isDue = supervision === 'due' || supervision === 'overdue'
  // Who is here for an agency has no supervision of this home to wait for.
  if (!supervisionOn) return supervision ? say(isDue ? 'neverDue' : 'none') : ''
  const when = ago(supervisionOn, today)
  return isDue ? say('daysAgoDue', { when }) : when
}

function ago(day: string, today: string): string {
  const count = Math.round((Date.parse(today) - Date.parse(day)) / DAY)
  if (count <= 0) return say('today')
  return count === 1 ? say('yesterday') : say('daysAgo', { count })
}

type Around = { timeZone: string; nights: number }

/** What is good to know of somebody today, the most pressing first. */
export function notesAbout(member: TeamMember, { timeZone, nights }: Around): string[] {
  return [
    member.word && say('askedWord'),
    member.talksWaiting > 0 && say('talkWaits'),
    nights >= MANY_NIGHTS && say('nights', { count: nights }),
    member.support && supportSays(member.support, timeZone),
    member.leftAs &&
      say('leftAs', {
        shape: say(member.leftAs.shape).toLowerCase(),
        day: shortWeekDay(member.leftAs.happenedAt, timeZone),
      }),
  ].filter((one) => typeof one === 'string')
}

function supportSays(
  { kind, offeredAt, taken }: NonNullable<TeamMember['support']>,
  timeZone: string,
): string {
  const what = say(`offered_${kind}`, { day: shortWeekDay(offeredAt, timeZone) })
  if (taken === undefined) return what
  return say(taken ? 'takenYes' : 'takenNo', { what })
}
