import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { answer, answerBeside, readAsked, readAskedBeside, readSaidBefore } from './answers.ts'
import { readCameOut } from './came-out.ts'
import { readHouse } from './house.ts'
import { openRound } from './rounds.ts'
import { tellWords } from './words.ts'

export const milieuOperations: Handled[] = [
  handle(contract.openRound, openRound),
  handle(contract.answer, answer),
  handle(contract.answerBeside, answerBeside),
  handle(contract.tellWords, tellWords),
  handle(contract.readAsked, readAsked),
  handle(contract.readSaidBefore, readSaidBefore),
  handle(contract.readAskedBeside, readAskedBeside),
  handle(contract.readCameOut, readCameOut),
  handle(contract.readHouse, readHouse),
]
