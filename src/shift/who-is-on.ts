import type { PersonId } from '#platform/ids.ts'
import type { ShiftId, WorkId } from './ids.ts'
import type { ShiftInTime, ShiftOnWall } from './wall-time.ts'

export const shiftKinds = ['early', 'late', 'long-day', 'sleep-in', 'waking-night'] as const
export type ShiftKind = (typeof shiftKinds)[number]

/** A shift as it is planned now. */
export interface Planned extends ShiftOnWall, ShiftInTime {
  shiftId: ShiftId
  /** How often its plan was written: the first is 1. */
  number: number
  workerId: PersonId
  kind: ShiftKind
}

/** One time that somebody was there, as far as it was told. */
export interface Worked {
  workId: WorkId
  workerId: PersonId
  /** The planned shift that was worked, if it was one. */
  shiftId: ShiftId | undefined
  cameAt: Date | undefined
  wentAt: Date | undefined
}

/** Somebody who is on at an instant. */
export interface On {
  workerId: PersonId
  /** They said that they are there; or the rota has them now and they have not said otherwise. */
  said: 'worked' | 'planned'
  since: Date
  /** By the rota. Nobody planned it: not known. */
  until: Date | undefined
  kind: ShiftKind | undefined
  shiftId: ShiftId | undefined
  workId: WorkId | undefined
}

const HOUR = 3_600_000
/** How long somebody who has not said that they left is thought to be there: after the planned end, or in all. */
const STAYS_ON = 2 * HOUR
const LONGEST = 14 * HOUR

/**
 * Who is on at an instant. What was worked says first: who came and has not left is on, past their planned end too.
 * Who said nothing is on when the rota has them. Who left is not, whatever the rota says.
 */
export function whoIsOnAt(planned: readonly Planned[], worked: readonly Worked[], at: Date): On[] {
  const workers = new Set([...planned, ...worked].map((one) => one.workerId))
  return [...workers]
    .flatMap((workerId) => {
      const theirs = planned.filter((one) => one.workerId === workerId)
      const told = worked.filter((one) => one.workerId === workerId)
      return onByWord(theirs, told, at) ?? onByRota(theirs, told, at) ?? []
    })
    .sort((one, other) => one.since.getTime() - other.since.getTime())
}

function onByWord(planned: readonly Planned[], told: readonly Worked[], at: Date): On | undefined {
  const [work] = told
    .filter(({ cameAt }) => cameAt && cameAt <= at)
    .sort((one, other) => timeOf(other.cameAt) - timeOf(one.cameAt))
  const { cameAt, workId } = work ?? {}
  const shift = work && shiftOf(planned, work)
  if (!work || !cameAt || hasLeft(told, shift, { from: cameAt, to: at })) return undefined
  const until = shift?.endsAt
  const longest = until ? until.getTime() + STAYS_ON : cameAt.getTime() + LONGEST
  if (at.getTime() > longest) return undefined
  return { ...ofWorker(work.workerId, shift), said: 'worked', since: cameAt, workId }
}

function onByRota(planned: readonly Planned[], told: readonly Worked[], at: Date): On | undefined {
  const shift = planned.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)
  const from = new Date((shift?.startsAt.getTime() ?? 0) - HOUR)
  if (!shift || hasLeft(told, shift, { from, to: at })) return undefined
  return { ...ofWorker(shift.workerId, shift), said: 'planned', since: shift.startsAt, workId: undefined }
}

function ofWorker(workerId: PersonId, shift: Planned | undefined) {
  return { workerId, until: shift?.endsAt, kind: shift?.kind, shiftId: shift?.shiftId }
}

/** Whether they said in some time that they leave. To leave one shift is not to leave the next: a sleep-in ends in an early. */
function hasLeft(
  told: readonly Worked[],
  shift: Planned | undefined,
  { from, to }: { from: Date; to: Date },
): boolean {
  return told.some(({ wentAt, shiftId }) => {
    const isOther = shift && shiftId && shiftId !== shift.shiftId
    return wentAt && wentAt > from && wentAt <= to && !isOther
  })
}

/** The planned shift that was worked: the one that was named, or the one in which, or near which, somebody came. */
export function shiftOf(
  planned: readonly Planned[],
  { shiftId, cameAt }: Pick<Worked, 'shiftId' | 'cameAt'>,
): Planned | undefined {
  const named = planned.find((one) => one.shiftId === shiftId)
  if (named || !cameAt) return named
  return planned.find(
    ({ startsAt, endsAt }) => cameAt.getTime() > startsAt.getTime() - STAYS_ON && cameAt < endsAt,
  )
}

/** From when to when somebody was there. What was not told is taken from the rota; without it the time is not known. */
export function spanOf(
  planned: readonly Planned[],
  work: Pick<Worked, 'shiftId' | 'cameAt' | 'wentAt'>,
): { from: Date; to: Date } | undefined {
  const shift = shiftOf(planned, work)
  const from = work.cameAt ?? shift?.startsAt
  const to = work.wentAt ?? shift?.endsAt
  return from && to && from < to ? { from, to } : undefined
}

function timeOf(at: Date | undefined): number {
  return at?.getTime() ?? 0
}
