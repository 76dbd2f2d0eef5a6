import type { Generated, JSONColumnType } from 'kysely'
import type { Response } from '#response/plan.ts'
import type { DecisionKind } from '../contract/meetings.ts'
import type { Rater } from '../contract/tracks.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    track: TrackTable
    trackScore: TrackScoreTable
    meeting: MeetingTable
    meetingDecision: MeetingDecisionTable
    decisionDone: DecisionDoneTable
    priority: PriorityTable
    letterDraft: LetterDraftTable
    letter: LetterTable
  }
}

interface OfChild {
  organisationId: string
  id: string
  childId: string
}

interface TrackTable extends OfChild {
  title: string
  needId: string | null
  aim: number
  madeBy: string
  madeAt: Date
  endedOn: string | null
}

interface TrackScoreTable extends OfChild {
  trackId: string
  score: number
  asWhom: Rater
  words: Generated<string>
  scoredOn: string
  toldBy: string
  toldAt: Date
}

interface MeetingTable extends OfChild {
  heldOn: string
  coversFrom: string
  coversTo: string
  startedBy: string
  startedAt: Date
  closedBy: string | null
  closedAt: Date | null
  planVersionId: string | null
  planNumber: number | null
}

interface MeetingDecisionTable extends OfChild {
  meetingId: string
  title: string
  words: Generated<string>
  ownerId: string
  dueOn: string
  kind: DecisionKind
  responseId: string | null
  response: JSONColumnType<Response> | null
  answers: string | null
  toldBy: string
  toldAt: Date
  takenBackAt: Date | null
  planVersionId: string | null
}

interface DecisionDoneTable extends OfChild {
  decisionId: string
  doneOn: string
  words: Generated<string>
  toldBy: string
  toldAt: Date
}

interface PriorityTable extends OfChild {
  meetingId: string
  title: string
  ownerId: string
  toldBy: string
  toldAt: Date
}

interface LetterDraftTable extends OfChild {
  meetingId: string
  body: string
  fromDecisions: Generated<boolean>
  writtenBy: string
  writtenAt: Date
}

interface LetterTable extends OfChild {
  meetingId: string
  body: string
  writtenBy: string
  sentAt: Date
}
