import type { PlannedShown, WorkedShown } from './contract/rota.ts'
import { onTheWall } from './wall-time.ts'
import { type Planned, shiftOf, type Worked } from './who-is-on.ts'

/** One place on the rota: what is planned there, what was worked there, or both beside each other. */
export interface RotaEntry {
  key: string
  workerId: string
  /** The day of the home on which it begins. */
  onDay: string
  planned: PlannedShown | undefined
  worked: WorkedShown | undefined
}

interface Rota {
  planned: readonly PlannedShown[]
  worked: readonly WorkedShown[]
}

/** The rota as it is read: each planned shift with what was worked of it, then what nobody planned. */
export function rotaEntries({ planned, worked }: Rota, timeZone: string): RotaEntry[] {
  const shifts = planned.map(asPlanned)
  const matched = worked.map((work) => {
    const own = shifts.filter(({ workerId }) => workerId === work.workerId)
    return { work, shiftId: shiftOf(own, asWorked(work))?.shiftId }
  })
  const taken = new Set<string>()
  const entries = planned.map((shift) => {
    const one = matched.find(({ shiftId }) => shiftId === shift.shiftId)?.work
    if (one) taken.add(one.workId)
    const { shiftId: key, workerId, onDay } = shift
    return { key, workerId, onDay, planned: shift, worked: one }
  })
  const others = worked.filter(({ workId }) => !taken.has(workId))
  return [...entries, ...others.flatMap((work) => unplanned(work, timeZone))].sort(inOrder)
}

function unplanned(work: WorkedShown, timeZone: string): RotaEntry[] {
  const at = work.cameAt ?? work.wentAt
  if (!at) return []
  const { workId: key, workerId } = work
  return [{ key, workerId, onDay: onTheWall(new Date(at), timeZone).day, planned: undefined, worked: work }]
}

function inOrder(one: RotaEntry, other: RotaEntry): number {
  return timeOf(one).localeCompare(timeOf(other))
}

function timeOf({ planned, worked }: RotaEntry): string {
  return planned?.startsAt ?? worked?.cameAt ?? worked?.wentAt ?? ''
}

function asPlanned({ startsAt, endsAt, ...shift }: PlannedShown): Planned {
  return { ...shift, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
}

function asWorked({ workId, workerId, shiftId, cameAt, wentAt }: WorkedShown): Worked {
  const times = {
    cameAt: cameAt ? new Date(cameAt) : undefined,
    wentAt: wentAt ? new Date(wentAt) : undefined,
  }
  return { workId, workerId, shiftId, ...times }
}
