import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    keyWorkSession: KeyWorkSessionTable
    keyWorkClose: KeyWorkCloseTable
    keyWorkSummary: KeyWorkSummaryTable
    promise: PromiseTable
    promiseAnswer: PromiseAnswerTable
    plannedTime: PlannedTimeTable
    enrichment: EnrichmentTable
    familyAgreement: FamilyAgreementTable
    familyTime: FamilyTimeTable
    familyTimeTold: FamilyTimeToldTable
  }
}

interface Told {
  organisationId: string
  id: string
  childId: string
  toldBy: string
  toldAt: Date
}

interface KeyWorkSessionTable extends Told {
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface KeyWorkCloseTable extends Told {
  sessionId: string
  how: 'together' | 'not-today'
  endedAt: Date
  words: string
  responseIds: Generated<string[]>
  needIds: Generated<string[]>
  nextOn: string | null
  nextWords: Generated<string>
}

interface KeyWorkSummaryTable extends Told {
  sessionId: string
  shape: Shape | null
  words: string
  byChild: boolean
}

interface PromiseTable extends Told {
  sessionId: string | null
  words: string
  byId: string | null
  byName: string
  untilOn: string | null
}

interface PromiseAnswerTable extends Told {
  promiseId: string
  kept: boolean
  because: string
}

interface PlannedTimeTable extends Told {
  responseId: string
  weekday: number | null
  onDay: string | null
  atTime: string
  who: string
  fromOn: string
  stoppedOn: string | null
}

interface EnrichmentTable extends Told {
  responseId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  delivered: boolean
  whyNot: 'said-no' | 'nobody-free' | 'unwell' | 'away' | 'closed' | 'other' | null
  words: string
  thoughtShape: Shape | null
  thoughtWords: Generated<string>
  thoughtByChild: Generated<boolean>
}

type Way = 'visit' | 'call' | 'video' | 'letter' | 'stay'

interface FamilyAgreementTable extends Told {
  who: string
  ways: Way[]
  supervised: boolean
  byOrder: Generated<string>
  words: Generated<string>
}

interface FamilyTimeTable extends Told {
  who: string
  way: Way
  plannedAt: Date
  supervised: boolean
  byOrder: Generated<string>
}

interface FamilyTimeToldTable extends Told {
  familyTimeId: string
  happened: boolean
  happenedAt: Date
  whyNot: Generated<string>
  words: Generated<string>
  childWords: Generated<string>
  beforeShape: Shape | null
  afterShape: Shape | null
}
