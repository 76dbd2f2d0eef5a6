import type { JSONColumnType } from 'kysely'
import type { ModelOfCare } from '../model-of-care.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    modelVersion: ModelVersionTable
    homeRhythmDone: HomeRhythmDoneTable
  }
}

interface ModelVersionTable {
  organisationId: string
  id: string
  number: number
  document: JSONColumnType<ModelOfCare>
  because: string
  madeBy: string
  madeAt: Date
}

interface HomeRhythmDoneTable {
  organisationId: string
  id: string
  homeId: string
  what: string
  doneOn: string
  words: string
  toldBy: string
  toldAt: Date
}
