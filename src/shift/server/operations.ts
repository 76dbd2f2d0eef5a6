import { type Handled, handle } from '#platform/server/serve.ts'
import * as agency from '../contract/agency.ts'
import * as continuity from '../contract/continuity.ts'
import * as handover from '../contract/handover.ts'
import * as here from '../contract/here.ts'
import * as rota from '../contract/rota.ts'
import * as visitors from '../contract/visitors.ts'
import { bringAgencyWorkerBack, bringAgencyWorkerIn } from './agency.ts'
import { readAdultsSeen, readContinuity } from './continuity.ts'
import { giveHandover, hearHandover, readHandovers } from './handovers.ts'
import { copyWeek, planShifts, takeOutShift } from './plan-rota.ts'
import { readRota, readShift } from './read-rota.ts'
import { confirmWorked, sayHere } from './say-here.ts'
import { readHold, readToldOnShift } from './told-on-shift.ts'
import { readVisitors, signVisitorIn, signVisitorOut } from './visitors.ts'
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
  handle(agency.bringAgencyWorkerIn, bringAgencyWorkerIn),
  handle(agency.bringAgencyWorkerBack, bringAgencyWorkerBack),
  handle(continuity.readContinuity, readContinuity),
  handle(continuity.readAdultsSeen, readAdultsSeen),
  handle(handover.giveHandover, giveHandover),
  handle(handover.hearHandover, hearHandover),
  handle(handover.readHandovers, readHandovers),
  handle(handover.readToldOnShift, readToldOnShift),
  handle(handover.readHold, readHold),
  handle(visitors.signVisitorIn, signVisitorIn),
  handle(visitors.signVisitorOut, signVisitorOut),
  handle(visitors.readVisitors, readVisitors),
]
