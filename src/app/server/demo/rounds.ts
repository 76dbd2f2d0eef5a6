import { tellDone, tellHomeDone } from '#model/contract/due.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import type { Due } from './reviews.ts'

/** What comes round for a child and no page shows by itself: the safety plan each month. */
export function roundsOf({ tell, chance, calendar }: Scene, childId: ChildId): Due[] {
  const done = (rhythmId: string, who: string, daysAgo: number, words: string): Due => ({
    daysAgo,
    happens: async () => {
      const about = { id: chance.uuid(), childId, rhythmId, doneOn: calendar.day(daysAgo), words }
      await tell(who, calendar.at(daysAgo, 17), tellDone, about)
    },
  })
  const months = [DAYS - 28, DAYS - 58, DAYS - 88, DAYS - 118, DAYS - 148, 6]
  return months.map((ago) => done('risk-again', 'jo', ago, 'Read the triggers and the safety plan together.'))
}

/** What comes round for the home: thinking together as a team, looking at the quality of care. */
export function roundsOfHome({ tell, chance, calendar, homeId }: Scene): Due[] {
  const done = (rhythmId: string, daysAgo: number, words: string): Due => ({
    daysAgo,
    happens: async () => {
      const about = { id: chance.uuid(), homeId, rhythmId, doneOn: calendar.day(daysAgo), words }
      await tell('jo', calendar.at(daysAgo, 16), tellHomeDone, about)
    },
  })
  return [
    ...[160, 131, 102, 72, 43, 13].map((ago) =>
      done('team-thinks', ago, 'An hour with Anna about one evening.'),
    ),
    done('quality-of-care', 40, 'Looked at six months of the record with Ruth.'),
  ]
}
