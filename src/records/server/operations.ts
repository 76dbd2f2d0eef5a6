import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { amend } from './amendments.ts'
import { findEntry, readChronology, searchChronology } from './chronology.ts'
import { recordHardMoment } from './hard-moments.ts'
import { recordNote } from './notes.ts'
import { readNote } from './read-note.ts'
import { readTonight } from './tonight.ts'

export const recordsOperations: Handled[] = [
  handle(contract.recordNote, recordNote),
  handle(contract.recordHardMoment, recordHardMoment),
  handle(contract.amend, amend),
  handle(contract.readChronology, readChronology),
  handle(contract.searchChronology, searchChronology),
  handle(contract.findEntry, findEntry),
  handle(contract.readNote, readNote),
  handle(contract.readTonight, readTonight),
]
