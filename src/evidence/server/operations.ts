import { type Handled, handle } from '#platform/server/serve.ts'
import * as contract from '../contract.ts'
import * as visit from '../visit.ts'
import { makePdf } from './make-pdf.ts'
import { readPack } from './packs.ts'
import { readVisit } from './visit.ts'

export const evidenceOperations: Handled[] = [
  handle(contract.readPack, readPack),
  handle(contract.makePdf, makePdf),
  handle(visit.readVisit, readVisit),
]
