import { type Handled, handle } from '#platform/server/serve.ts'
import * as letters from '../contract/letters.ts'
import * as needs from '../contract/needs.ts'
import * as reading from '../contract/reading.ts'
import * as steps from '../contract/steps.ts'
import { makeLetter, readLetter, tellLetterSent } from './letters.ts'
import { addNeed, addProvider, confirmCondition } from './needs.ts'
import { readSourcing } from './reading.ts'
import { answerApproval, tellStep } from './steps.ts'

export const sourcingOperations: Handled[] = [
  handle(needs.addNeed, addNeed),
  handle(needs.addProvider, addProvider),
  handle(needs.confirmCondition, confirmCondition),
  handle(steps.tellStep, tellStep),
  handle(steps.answerApproval, answerApproval),
  handle(letters.readLetter, readLetter),
  handle(letters.makeLetter, makeLetter),
  handle(letters.tellLetterSent, tellLetterSent),
  handle(reading.readSourcing, readSourcing),
]
