import { type Handled, handle } from '#platform/server/serve.ts'
import * as checkIns from '../contract/check-ins.ts'
import * as contract from '../contract/my-space.ts'
import { checkIn, readCheckIns } from './check-ins.ts'
import { readHomeWeek } from './home-week.ts'
import { readSides, saySide } from './my-side.ts'
import { readMySpace } from './my-space.ts'

export const collaborationOperations: Handled[] = [
  handle(contract.readMySpace, readMySpace),
  handle(contract.readSides, readSides),
  handle(contract.saySide, saySide),
  handle(checkIns.checkIn, checkIn),
  handle(checkIns.readCheckIns, readCheckIns),
  handle(checkIns.readHomeWeek, readHomeWeek),
]
