import type { Generated, JSONColumnType } from 'kysely'
import type { Mark } from '#records/marks.ts'
import type { VisitorKind } from '../contract/visitors.ts'
import type { Source } from '../things-to-hold.ts'
import type { ShiftKind } from '../who-is-on.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    plannedShift: PlannedShiftTable
    workedShift: WorkedShiftTable
    agencyStay: AgencyStayTable
    handover: HandoverTable
    handoverLine: HandoverLineTable
    handoverHeard: HandoverHeardTable
    visit: VisitTable
    visitLeft: VisitLeftTable
  }
}

interface PlannedShiftTable {
  organisationId: string
  id: string
  homeId: string
  shiftId: string
  number: number
  workerId: string
  kind: ShiftKind
  onDay: string
  starts: string
  ends: string
  startsAt: Date
  endsAt: Date
  takenOut: Generated<boolean>
  plannedBy: string
  plannedAt: Date
}

interface WorkedShiftTable {
  organisationId: string
  id: string
  homeId: string
  workId: string
  workerId: string
  shiftId: string | null
  cameAt: Date | null
  wentAt: Date | null
  deviceSaidAt: Date | null
  takenBack: Generated<boolean>
  toldBy: string
  toldAt: Date
}

interface AgencyStayTable {
  organisationId: string
  id: string
  homeId: string
  workerId: string
  agency: string
  toldBy: string
  toldAt: Date
}

interface HandoverTable {
  organisationId: string
  id: string
  homeId: string
  teamLine: string
  leftToDo: string[]
  givenAt: Date
  deviceSaidAt: Date | null
  givenBy: string
  toldAt: Date
}

interface HandoverLineTable {
  organisationId: string
  id: Generated<string>
  handoverId: string
  childId: string
  place: number
  words: string
  marks: JSONColumnType<Mark[]>
  source: Source | null
  about: string | null
  readableByChild: boolean
}

interface HandoverHeardTable {
  organisationId: string
  id: string
  homeId: string
  handoverId: string
  heardBy: string
  heardAt: Date
  deviceSaidAt: Date | null
  toldAt: Date
}

interface VisitTable {
  organisationId: string
  id: string
  homeId: string
  name: string
  kind: VisitorKind
  comesFrom: string
  childId: string | null
  sees: string
  reason: string
  cameAt: Date
  deviceSaidAt: Date | null
  toldBy: string
  toldAt: Date
}

interface VisitLeftTable {
  organisationId: string
  id: string
  homeId: string
  visitId: string
  leftAt: Date
  deviceSaidAt: Date | null
  toldBy: string
  toldAt: Date
}
