import { type Handled, handle } from '#platform/server/serve.ts'
import * as enrichments from '../contract/enrichment.ts'
import * as family from '../contract/family-times.ts'
import * as promises from '../contract/promises.ts'
import * as sessions from '../contract/sessions.ts'
import * as today from '../contract/today.ts'
import { planTime, readEnrichment, stopPlannedTime, tellEnrichment } from './enrichment.ts'
import { agreeFamilyTime, planFamilyTime, readFamilyTimes, tellFamilyTime } from './family-times.ts'
import { answerPromise, readPromises } from './promises.ts'
import { readSession, readTogether } from './read-together.ts'
import { closeSession, startSession, tellSummary } from './sessions.ts'
import { readTimetable } from './timetable.ts'
import { readToday } from './today.ts'

export const keyWorkOperations: Handled[] = [
  handle(sessions.startSession, startSession),
  handle(sessions.closeSession, closeSession),
  handle(sessions.tellSummary, tellSummary),
  handle(sessions.readTogether, readTogether),
  handle(sessions.readSession, readSession),
  handle(promises.answerPromise, answerPromise),
  handle(promises.readPromises, readPromises),
  handle(enrichments.planTime, planTime),
  handle(enrichments.stopPlannedTime, stopPlannedTime),
  handle(enrichments.tellEnrichment, tellEnrichment),
  handle(enrichments.readTimetable, readTimetable),
  handle(enrichments.readEnrichment, readEnrichment),
  handle(family.agreeFamilyTime, agreeFamilyTime),
  handle(family.planFamilyTime, planFamilyTime),
  handle(family.tellFamilyTime, tellFamilyTime),
  handle(family.readFamilyTimes, readFamilyTimes),
  handle(today.readToday, readToday),
]
