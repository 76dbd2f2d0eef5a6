import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { bringIn } from './bring-in.ts'
import { readFile } from './read-file.ts'

export const exchangeOperations: Handled[] = [
  handle(contract.readFile, readFile),
  handle(contract.bringIn, bringIn),
]
