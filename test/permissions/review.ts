import { randomUUID } from 'node:crypto'
import { nobody, type Rows, tom } from './row.ts'

const team = ['key-worker', 'home-team', 'home-manager', 'clinician'] as const
const leaders = ['home-manager', 'clinician'] as const
const readers = [...team, 'responsible-individual'] as const
const trackReaders = ['child', ...readers, 'placing-authority'] as const

/** The same in every row: the first that may makes it, a repeat changes nothing. */
const trackId = randomUUID()
const meetingId = randomUUID()
const decisionId = randomUUID()
const doneId = randomUUID()
const letterId = randomUUID()

export const review: Rows = {
  'review.readTracks': { may: trackReaders, input: tom },
  'review.addTrack': {
    may: ['key-worker', ...leaders],
    input: (home) => ({ ...tom(home), id: trackId, title: 'Safe at bedtime', aim: 8 }),
  },
  'review.scoreTrack': {
    may: ['child', ...team],
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      trackId,
      score: 5,
      as: 'child',
      words: '',
      scoredOn: '2026-05-04',
    }),
  },
  'review.endTrack': { may: ['key-worker', ...leaders], input: (home) => ({ ...tom(home), trackId }) },
  'review.readSeeing': { may: trackReaders, input: tom },
  'review.startMeeting': {
    may: leaders,
    input: (home) => ({ ...tom(home), id: meetingId, heldOn: '2026-05-04' }),
  },
  'review.listMeetings': { may: [...readers, 'placing-authority'], input: () => ({}) },
  'review.readMeeting': {
    may: [...readers, 'placing-authority'],
    input: (home) => ({ ...tom(home), meetingId }),
  },
  'review.readPack': { may: readers, input: (home) => ({ ...tom(home), meetingId }) },
  'review.readHomeMoments': { may: readers, input: (home) => ({ homeId: home.homeId }) },
  'review.decide': {
    may: leaders,
    input: (home) => ({
      ...tom(home),
      id: decisionId,
      meetingId,
      title: 'Ask school about mornings',
      words: '',
      ownerId: home.people.amina,
      dueOn: '2026-05-11',
      kind: 'other',
    }),
  },
  'review.addPriority': {
    may: leaders,
    input: (home) => ({
      ...tom(home),
      id: nobody(),
      meetingId,
      title: 'Quiet mornings',
      ownerId: home.people.amina,
    }),
  },
  'review.markDecisionDone': {
    may: team,
    input: (home) => ({ ...tom(home), id: doneId, decisionId, doneOn: '2026-05-04', words: '' }),
  },
  'review.takeBackDecision': { may: leaders, input: (home) => ({ ...tom(home), decisionId }) },
  'review.closeMeeting': {
    may: leaders,
    input: (home) => ({ ...tom(home), meetingId, planVersionId: nobody() }),
  },
  'review.readLetters': { may: ['child', ...team], input: tom },
  'review.readLetterDraft': { may: leaders, input: (home) => ({ ...tom(home), meetingId }) },
  // Nothing has been decided: there are no words to put a letter together from.
  'review.draftLetter': {
    may: leaders,
    answer: 409,
    input: (home) => ({ ...tom(home), id: nobody(), meetingId, greeting: 'Dear Tom,', ending: '' }),
  },
  'review.keepLetterDraft': {
    may: leaders,
    input: (home) => ({ ...tom(home), id: letterId, meetingId, body: 'Dear Tom, we met.' }),
  },
  'review.sendLetter': {
    may: leaders,
    input: (home) => ({
      ...tom(home),
      id: letterId,
      meetingId,
      body: 'Dear Tom, we met and thought of you.',
    }),
  },
}
