import { randomUUID } from 'node:crypto'
import { answersBy, INSTRUMENT } from './form.ts'
import type { Case } from './load.ts'

/** What a child's pages ask for once they hold what was found out over the years. */
const ofAssessments = [
  ['assessment.readMap', 'the map'],
  ['assessment.readAssessments', 'when and by whom'],
  ['assessment.readUnderstanding', 'what it means, life line, strengths'],
  ['assessment.readFormulation', 'shared understanding'],
  ['assessment.readNmt', 'Neurosequential results'],
  ['assessment.readOpening', 'the opening assessment'],
  ['instruments.readResults', 'scores and their charts'],
  ['response.readRisks', 'risks'],
] as const

const HALF_YEAR = 182 * 24 * 3_600_000

/** What is measured: the pages of a shift, of a manager and of a child, each with its budget. */
export function casesOf({ home, maya, ellis, tobi, meeting }: Record<string, string>): Case[] {
  const get = (name: string, input: object) => () => ({
    path: `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
  })
  const post = (name: string, input: () => object) => () => ({
    path: `/api/${name}`,
    body: JSON.stringify(input()),
  })
  const today = new Date().toISOString().slice(0, 10)
  const words = ['dr', 'gard', 'sea wal', 'number 77', 'toast', 'ordinary', 'xylo']
  // Of any hour of half a year: thousands of notes in one night are no home.
  const note = () => ({
    id: randomUUID(),
    childId: ellis,
    happenedAt: new Date(Date.now() - Math.random() * HALF_YEAR).toISOString(),
    words: 'Came down about half nine and sat on the stairs. We talked about the dog. '
      .repeat(9)
      .slice(0, 690),
    helped: [],
    needIds: [],
  })
  const anyOf = () => words[Math.floor(Math.random() * words.length)]
  const search = () => ({ childId: tobi, words: anyOf() })
  const handIn = () => ({
    id: randomUUID(),
    childId: ellis,
    instrument: INSTRUMENT,
    respondent: 'worker',
    respondentName: '',
    happenedAt: new Date().toISOString(),
    answers: answersBy(Math.random),
    skipped: [],
  })
  const ofHome = (name: string, says: string, target = '-') => ({
    name: says,
    target,
    make: get(name, { homeId: home }),
  })
  return [
    {
      name: 'write one note (690 B), history and fact kept',
      target: '0.9',
      make: post('records.recordNote', note),
    },
    { name: 'chronology, newest 50', target: '1.0', make: get('records.readChronology', { childId: maya }) },
    { name: 'Tonight: who is here', target: '1.5', make: get('records.readTonight', { homeId: home }) },
    { name: 'Tonight: shift cards', target: '1.5', make: get('response.readShiftCards', { homeId: home }) },
    { name: 'a child’s page', target: '1.7', make: get('people.readChild', { childId: maya }) },
    { name: 'the plan', target: '0.6', make: get('response.readPlan', { childId: maya }) },
    {
      name: 'meeting pack',
      target: '20',
      make: get('review.readPack', { childId: maya, meetingId: meeting }),
    },
    {
      name: 'search as you type, 100,000 entries',
      target: '150 ms',
      make: post('records.searchChronology', search),
    },
    {
      name: 'search over every young person, as you type',
      target: '150 ms',
      make: post('records.searchEverywhere', () => ({ words: anyOf() })),
    },
    { name: 'who am I', target: '0.5', make: get('people.readMe', {}) },
    ofHome('shift.readWhoIsOn', 'Tonight: who is on'),
    ofHome('reminders.readDuties', 'Tonight: what is open'),
    ofHome('hard-moments.listOpenMoments', 'Tonight: hard moments that are open'),
    ofHome('repair.readOpen', 'Tonight: what is open after them'),
    ofHome('health.readRound', 'the medicine round'),
    ofHome('shift.readHandovers', 'handovers'),
    { name: 'the rota of a week', target: '-', make: get('shift.readRota', { homeId: home, fromOn: today }) },
    ofHome('shift.readContinuity', 'continuity over twelve weeks'),
    ofHome('records.readNight', 'manager’s home: the night'),
    ofHome('review.readHomeMoments', 'manager’s home: control chart'),
    ofHome('collaboration.readHomeWeek', 'manager’s home: the week in their words'),
    ofHome('team.readTeam', 'manager’s home: the team'),
    ofHome('evidence.readVisit', 'manager’s home: what a visitor would ask'),
    {
      name: 'hard moments of a child, newest twenty',
      target: '-',
      make: get('hard-moments.listMoments', { childId: maya }),
    },
    { name: 'key work with a child', target: '-', make: get('key-work.readTogether', { childId: maya }) },
    ...ofAssessments.map(([name, says]) => ({
      name: `five years of assessments: ${says}`,
      target: '1.7',
      make: get(name, { childId: maya }),
    })),
    {
      name: 'hand in a form of 32 answers, scored',
      target: '1.5',
      make: post('instruments.fillIn', handIn),
    },
  ]
}
