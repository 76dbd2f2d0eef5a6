import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import { readSides, saySide } from './my-side.ts'
import { readMySpace } from './my-space.ts'

export const collaborationOperations: Handled[] = [
  handle(contract.readMySpace, readMySpace),
  handle(contract.readSides, readSides),
  handle(contract.saySide, saySide),
]
