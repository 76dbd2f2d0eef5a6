import { shortWeekDay } from '#platform/web/when.ts'
import type { WorkerOnRota } from '../contract/rota.ts'
import { say } from './rota-words.ts'

/** Of somebody from an agency: which one, until when, and whether the young people know them. */
export function AgencyLine({ worker }: { worker: WorkerOnRota }) {
  const { isAgency, agency, until, shiftsHere } = worker
  if (!isAgency) return null
  const named = agency ?? say('agency')
  const from = until ? say('agencyUntil', { agency: named, day: shortWeekDay(until) }) : named
  const known = shiftsHere === 0 ? say('agencyNew') : say('agencyKnown', { count: shiftsHere })
  return (
    <>
      <span className="at-hint">{from}</span>
      <span className="at-hint">{known}</span>
    </>
  )
}
