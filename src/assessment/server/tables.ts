import type { Generated } from 'kysely'
import type { AssessmentKind, RaterRole } from '../contract/assessments.ts'
import type { LifeEventKind, MeaningIcon, Period } from '../contract/understanding.ts'
import type { FunctionId } from '../map/functions.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    assessment: AssessmentTable
    mapAsked: MapAskedTable
    mapSheet: MapSheetTable
    mapMeaning: MapMeaningTable
    lifeEvent: LifeEventTable
    lifeEventLook: LifeEventLookTable
    strength: StrengthTable
  }
}

interface OfChild {
  organisationId: string
  id: string
  childId: string
}

interface AssessmentTable extends OfChild {
  kind: AssessmentKind
  openedOn: string
  openedBy: string
  openedAt: Date
  ageInMonths: number
  completedAt: Date | null
  completedBy: string | null
}

interface MapAskedTable extends OfChild {
  assessmentId: string
  personId: string
  role: RaterRole
}

interface MapSheetTable extends OfChild {
  assessmentId: string
  raterId: string
  role: RaterRole
  withWhom: string
  answers: unknown
  signedAt: Date | null
  toldAt: Date
  keptAt: Generated<Date>
}

interface MapMeaningTable extends OfChild {
  assessmentId: string
  place: number
  title: string
  words: string
  icon: MeaningIcon
  functionIds: FunctionId[]
  writtenBy: string
  toldAt: Date
  keptAt: Generated<Date>
}

interface LifeEventTable extends OfChild {
  period: Period
  kind: LifeEventKind
  title: string
  words: string
  source: string
  closed: boolean
  toldBy: string
  toldAt: Date
}

interface LifeEventLookTable extends OfChild {
  eventId: string
  openedBy: string
  openedAt: Date
}

interface StrengthTable extends OfChild {
  words: string
  saidBy: string
  toldBy: string
  toldAt: Date
}
