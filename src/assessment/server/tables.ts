import type { Generated, JSONColumnType } from 'kysely'
import type { AssessmentKind, RaterRole } from '../contract/assessments.ts'
import type { OwnParts, Sentences, WithChild } from '../contract/formulation.ts'
import type { Reported } from '../contract/nmt.ts'
import type { Aspect, FindingPart, OpeningPart, PartState, WhyLeftOut } from '../contract/opening.ts'
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
    formulation: FormulationTable
    formulationOpening: FormulationOpeningTable
    ownFormulation: OwnFormulationTable
    openingPart: OpeningPartTable
    assessmentFinding: AssessmentFindingTable
    nmtResult: NmtResultTable
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

interface FormulationTable extends OfChild {
  number: number
  parts: JSONColumnType<Sentences>
  withChild: WithChild
  whyNot: string
  withWhom: string
  writtenBy: string
  writtenAt: Date
}

interface FormulationOpeningTable extends OfChild {
  formulationId: string
  openedBy: string
  openedAt: Date
}

interface OwnFormulationTable extends OfChild {
  parts: JSONColumnType<OwnParts>
  saidAt: Date
  deviceSaidAt: Date | null
  toldBy: string
  toldAt: Date
}

interface OpeningPartTable extends OfChild {
  assessmentId: string
  part: OpeningPart
  state: PartState
  personId: string | null
  why: WhyLeftOut | null
  missing: string
  toldBy: string
  toldAt: Date
  keptAt: Generated<Date>
}

interface AssessmentFindingTable extends OfChild {
  part: FindingPart
  aspect: Aspect | ''
  words: string
  fromChild: boolean
  knownFrom: string
  toldBy: string
  toldAt: Date
}

interface NmtResultTable extends OfChild {
  assessedOn: string
  assessor: string
  certification: string
  domains: JSONColumnType<Reported[]>
  modulation: number | null
  words: string
  toldBy: string
  toldAt: Date
}
