import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    childTalk: ChildTalkTable
    momentSide: MomentSideTable
    adultThere: AdultThereTable
    adultTalk: AdultTalkTable
    adultTalkWords: AdultTalkWordsTable
    goingBack: GoingBackTable
    otherThere: OtherThereTable
    betweenRest: BetweenRestTable
    safetyReview: SafetyReviewTable
    lesson: LessonTable
    lessonAnswer: LessonAnswerTable
  }
}

interface ChildTalkTable {
  organisationId: string
  id: string
  childId: string
  momentId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  answer: 'chose' | 'not-now' | 'later' | 'nobody' | 'talked' | 'rests'
  personId: string | null
  otherPerson: Generated<string>
  agreed: Generated<string>
  because: Generated<string>
  toldBy: string
  toldAt: Date
}

interface MomentSideTable {
  organisationId: string
  id: string
  childId: string
  momentId: string
  saidAt: Date
  deviceSaidAt: Date | null
  happened: Generated<string>
  wasLike: Generated<string>
  helped: Generated<string>
  wouldHelp: Generated<string>
  differently: Generated<string>
  allRight: 'yes' | 'not-yet' | null
  toldBy: string
  toldAt: Date
}

interface AdultThereTable {
  organisationId: string
  id: Generated<string>
  childId: string
  momentId: string
  personId: string
  toldBy: string
  toldAt: Date
}

interface AdultTalkTable {
  organisationId: string
  id: string
  childId: string
  momentId: string
  personId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  answer: 'talked' | 'not-now' | 'no-thanks'
  withWhom: Generated<string>
  agreed: Generated<string>
  toldBy: string
  toldAt: Date
}

interface AdultTalkWordsTable {
  organisationId: string
  id: string
  personId: string
  words: Generated<string>
  needs: Generated<string>
  toldAt: Date
}

interface GoingBackTable {
  organisationId: string
  id: string
  childId: string
  momentId: string | null
  happenedAt: Date
  deviceSaidAt: Date | null
  outcome: 'went-back' | 'not-yet'
  firstBy: Generated<'adult' | 'child'>
  personId: string | null
  otherChild: Generated<string>
  words: Generated<string>
  received: Shape | null
  childSays: 'all-right' | 'not-yet' | 'nothing' | null
  because: Generated<string>
  toldBy: string
  toldAt: Date
}

interface OtherThereTable {
  organisationId: string
  id: Generated<string>
  childId: string
  momentId: string
  otherId: string
  toldBy: string
  toldAt: Date
}

interface BetweenRestTable {
  organisationId: string
  id: string
  childId: string
  otherThereId: string
  because: string
  decidedBy: string
  decidedAt: Date
}

interface SafetyReviewTable {
  organisationId: string
  id: string
  childId: string
  moments: string[]
  decision: 'stays' | 'changes' | 'changed'
  because: string
  planNumber: number
  reviewedBy: string
  reviewedAt: Date
}

interface LessonTable {
  organisationId: string
  id: string
  childId: string
  momentId: string
  goesTo: 'plan' | 'home' | 'team' | 'nowhere'
  words: string
  toldBy: string
  toldAt: Date
}

interface LessonAnswerTable {
  organisationId: string
  id: string
  childId: string
  lessonId: string
  answer: 'in-plan' | 'taken-up' | 'declined'
  because: Generated<string>
  planNumber: number | null
  answeredBy: string
  answeredAt: Date
}
