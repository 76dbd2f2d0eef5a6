import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { checkIn, shareArrivals, tellWhatHelps } from './checks.ts'
import { readMine } from './mine.ts'
import { answerSupport, askForWord, offerSupport, settleWord, tellSupervision } from './support.ts'
import { readTeam } from './team.ts'

export const teamOperations: Handled[] = [
  handle(contract.checkIn, checkIn),
  handle(contract.shareArrivals, shareArrivals),
  handle(contract.askForWord, askForWord),
  handle(contract.settleWord, settleWord),
  handle(contract.offerSupport, offerSupport),
  handle(contract.answerSupport, answerSupport),
  handle(contract.tellWhatHelps, tellWhatHelps),
  handle(contract.tellSupervision, tellSupervision),
  handle(contract.readMine, readMine),
  handle(contract.readTeam, readTeam),
]
