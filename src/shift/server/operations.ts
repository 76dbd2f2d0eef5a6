import { type Handled, handle } from '#platform/server/serve.ts'
import * as here from '../contract/here.ts'
import * as rota from '../contract/rota.ts'
import { copyWeek, planShifts, takeOutShift } from './plan-rota.ts'
import { readRota, readShift } from './read-rota.ts'
import { confirmWorked, sayHere } from './say-here.ts'
import { readHereTonight, readWhoIsOn } from './who-is-on.ts'

export const shiftOperations: Handled[] = [
  handle(rota.readRota, readRota),
  handle(rota.readShift, readShift),
  handle(rota.planShifts, planShifts),
  handle(rota.takeOutShift, takeOutShift),
  handle(rota.copyWeek, copyWeek),
  handle(here.sayHere, sayHere),
  handle(here.confirmWorked, confirmWorked),
  handle(here.readWhoIsOn, readWhoIsOn),
  handle(here.readHereTonight, readHereTonight),
]
