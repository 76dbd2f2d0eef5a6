import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { readDuties } from './duties.ts'

export const remindersOperations: Handled[] = [handle(contract.readDuties, readDuties)]
