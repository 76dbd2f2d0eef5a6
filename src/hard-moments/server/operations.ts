import { type Handled, handle } from '#platform/server/serve.ts'
import * as facts from '../contract/facts.ts'
import * as injuries from '../contract/injuries.ts'
import * as measures from '../contract/measures.ts'
import * as missing from '../contract/missing.ts'
import * as reading from '../contract/reading.ts'
import * as told from '../contract/told.ts'
import { tellFacts } from './facts.ts'
import { recordInjury } from './injuries.ts'
import { listMoments, listOpenMoments } from './list-moments.ts'
import { noteMeasure, tellAccount } from './measures.ts'
import { recordReturnTalk, tellMissing, tellReturned } from './missing.ts'
import { readMeasure } from './read-measures.ts'
import { readMoment } from './read-moment.ts'
import { signMeasure } from './signatures.ts'
import { decideNotifiable, recordTold } from './told.ts'

export const hardMomentsOperations: Handled[] = [
  handle(facts.tellFacts, tellFacts),
  handle(measures.noteMeasure, noteMeasure),
  handle(measures.tellAccount, tellAccount),
  handle(measures.signMeasure, signMeasure),
  handle(measures.readMeasure, readMeasure),
  handle(injuries.recordInjury, recordInjury),
  handle(told.recordTold, recordTold),
  handle(told.decideNotifiable, decideNotifiable),
  handle(missing.tellMissing, tellMissing),
  handle(missing.tellReturned, tellReturned),
  handle(missing.recordReturnTalk, recordReturnTalk),
  handle(reading.readMoment, readMoment),
  handle(reading.listMoments, listMoments),
  handle(reading.listOpenMoments, listOpenMoments),
]
