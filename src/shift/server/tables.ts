import type { Generated } from 'kysely'
import type { ShiftKind } from '../who-is-on.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    plannedShift: PlannedShiftTable
    workedShift: WorkedShiftTable
    agencyStay: AgencyStayTable
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
