import { type Handled, handle } from '#platform/server/serve.ts'
import * as beside from '../contract/beside.ts'
import * as checkIns from '../contract/check-ins.ts'
import * as contract from '../contract/my-space.ts'
import { findSide, readBeside } from './beside.ts'
import { checkIn, readCheckIns } from './check-ins.ts'
import { writeEasyWords } from './easy-words.ts'
import { readHomeWeek } from './home-week.ts'
import { answerSide, sayRight, saySide } from './my-side.ts'
import { readMySpace } from './my-space.ts'

export const collaborationOperations: Handled[] = [
  handle(contract.readMySpace, readMySpace),
  handle(beside.readBeside, readBeside),
  handle(beside.findSide, findSide),
  handle(beside.writeEasyWords, writeEasyWords),
  handle(beside.saySide, saySide),
  handle(beside.sayRight, sayRight),
  handle(beside.answerSide, answerSide),
  handle(checkIns.checkIn, checkIn),
  handle(checkIns.readCheckIns, readCheckIns),
  handle(checkIns.readHomeWeek, readHomeWeek),
]
