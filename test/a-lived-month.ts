import { randomUUID } from 'node:crypto'
import { tellOwnWords } from '#people/contract/own-words.ts'
import type { InputOf } from '#platform/contract.ts'
import { recordNote } from '#records/contract.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { sayAboutPlan } from '#response/contract/plan.ts'
import { closeMeeting, decide, markDecisionDone } from '#review/contract/meetings.ts'
import { addTrack, scoreTrack, TrackId } from '#review/contract/tracks.ts'
import type { TestHome } from './a-home.ts'
import { aDecision, aFirstPlan, aHardMoment, aMeeting, aNote, at, sitting } from './a-meeting.ts'

/** What was planted in Tom's month: 5 May to 4 June 2026. */
export const month = { from: '2026-05-05', to: '2026-06-04' } as const
export const planted = {
  notes: 8,
  helped: 5,
  hardMoments: 3,
  ownWords: 2,
  forKeyWorker: 1,
  decisions: 2,
  decisionsDone: 1,
}

/** A month of Tom's life: a plan, notes of which five say what helped, hard moments, words, a track, a meeting. */
export async function liveMonth(home: TestHome): Promise<{ keptId: string }> {
  await aFirstPlan(home)
  await agree(home)
  await talk(home)
  for (const day of ['06', '07', '08', '09', '10']) await aNote(home, `2026-05-${day}T20:00:00Z`, [sitting])
  for (const day of ['11', '12']) await aNote(home, `2026-05-${day}T20:00:00Z`)
  const keptId = await aKeptNote(home)
  for (const day of ['07', '14', '20']) await aHardMoment(home, `2026-05-${day}T19:00:00Z`)
  await track(home)
  await meet(home)
  at(home, '2026-06-04T20:00:00Z')
  return { keptId }
}

async function agree(home: TestHome) {
  const { rows } = await home.database.admin.query('select id from plan_version where child_id = $1', [
    home.tom,
  ])
  await home.done('tom', sayAboutPlan, {
    id: randomUUID(),
    childId: home.tom,
    versionId: PlanVersionId.parse(rows[0]?.id),
    verdict: 'agrees',
    words: 'ok if it is Amina',
  })
}

async function talk(home: TestHome) {
  const words: [string, InputOf<typeof tellOwnWords>['hears']][] = [
    ['i want my dog to visit', 'care-team'],
    ['drums make it quiet in my head', 'care-team'],
    ['the secret of the shed', 'key-worker'],
  ]
  for (const [said, hears] of words) {
    const own = {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-06T17:00:00.000Z',
      words: said,
      hears,
      aboutGrowing: false,
    }
    at(home, '2026-05-06T17:01:00Z')
    await home.done('amina', tellOwnWords, own)
  }
}

async function aKeptNote(home: TestHome): Promise<string> {
  at(home, '2026-05-13T20:00:00Z')
  const id = randomUUID()
  const note = {
    id,
    childId: home.tom,
    happenedAt: '2026-05-13T19:30:00.000Z',
    words: 'Ellis told a worker about his uncle.',
    helped: [],
    needIds: [],
    kept: { reason: 'another-child', reviewOn: '2026-08-01' },
  }
  await home.done('amina', recordNote, recordNote.input.parse(note))
  return id
}

async function track(home: TestHome) {
  const trackId = TrackId.parse(randomUUID())
  at(home, '2026-05-06T10:00:00Z')
  await home.done('noor', addTrack, { id: trackId, childId: home.tom, title: 'Sleeping through', aim: 8 })
  for (const [day, score] of [
    ['2026-05-06', 2],
    ['2026-06-01', 6],
  ] as const) {
    at(home, `${day}T12:00:00Z`)
    const said = { id: randomUUID(), childId: home.tom, trackId, score, words: '', scoredOn: day }
    await home.done('tom', scoreTrack, { ...said, as: 'child' })
  }
}

async function meet(home: TestHome) {
  const meeting = await aMeeting(home, '2026-06-02')
  const first = aDecision(home, meeting, 'Ask the landlord about Biscuit')
  await home.done('grace', decide, first)
  at(home, '2026-06-02T14:10:00Z')
  await home.done('grace', decide, aDecision(home, meeting, 'Look for a drum teacher'))
  await home.done('grace', closeMeeting, { ...meeting, planVersionId: PlanVersionId.parse(randomUUID()) })
  const done = { id: randomUUID(), childId: home.tom, decisionId: first.id, doneOn: '2026-06-03', words: '' }
  at(home, '2026-06-03T12:00:00Z')
  await home.done('amina', markDecisionDone, done)
}
