import { readRound } from '#health/contract/health.ts'
import { readMyForms } from '#instruments/contract/asking.ts'
import { readForm } from '#instruments/contract/results.ts'
import { readAsked } from '#milieu/contract.ts'
import { listChildren, readChild } from '#people/contract/children.ts'
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
  /** About whatever was opened; it is kept as it was looked at, and not asked for. */
  asOpened?: true
  /** Fields that a shift does not need: they are left empty in what is kept. */
  without?: readonly string[]
}

const ofHome = (operation: Operation, without?: readonly string[]): KeptOffline => ({
  operation,
  ofHome: true,
  ...(without && { without }),
})

const asOpened = (operation: Operation, without?: readonly string[]): KeptOffline => ({
  ...{ operation, ofHome: false, asOpened: true },
  ...(without && { without }),
})

/** Of a child’s page a form that is being answered needs who they are here, and no more. */
const OF_A_CHILD = [
  ...['fullName', 'bornOn', 'placingAuthority', 'name', 'phone', 'email', 'relationship', 'part'],
  ...['culture', 'faith', 'responsibility', 'authority', 'accountability'],
]

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
  asOpened(readChild, OF_A_CHILD),
  asOpened(readForm, ['fullName']),
  asOpened(readMyForms),
]
