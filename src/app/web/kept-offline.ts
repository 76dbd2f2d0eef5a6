import { readRound } from '#health/contract/health.ts'
import { readAsked } from '#milieu/contract.ts'
import { listChildren } from '#people/contract/children.ts'
import { readMe } from '#people/contract/sign-in.ts'
import type { Operation } from '#platform/contract.ts'
import { readTonight } from '#records/contract/tonight.ts'
import { readOpen } from '#repair/contract/open.ts'
import { readShiftCards } from '#response/contract/shift-cards.ts'
import { readHandovers, readHold } from '#shift/contract/handover.ts'
import { readWhoIsOn } from '#shift/contract/here.ts'

/** A question whose answer may be read on a device without a connection. */
export interface KeptOffline {
  operation: Operation
  /** Asked about a home, with its id; else about nobody. */
  ofHome: boolean
  /** Fields that a shift does not need: they are left empty in what is kept. */
  without?: readonly string[]
}

const ofHome = (operation: Operation, without?: readonly string[]): KeptOffline => ({
  operation,
  ofHome: true,
  ...(without && { without }),
})

/**
 * All that is kept for reading, and no more: what the next hours of a shift need. A part of the field that shows
 * something else on the shift adds its line. Why so little: docs/decisions/0019-what-is-read-offline.md
 */
export const keptOffline: readonly KeptOffline[] = [
  { operation: readMe, ofHome: false },
  { operation: readAsked, ofHome: false },
  ofHome(listChildren, ['fullName', 'bornOn', 'placingAuthority']),
  ofHome(readShiftCards),
  ofHome(readTonight),
  ofHome(readWhoIsOn),
  ofHome(readHold),
  ofHome(readHandovers),
  ofHome(readRound),
  ofHome(readOpen),
]
