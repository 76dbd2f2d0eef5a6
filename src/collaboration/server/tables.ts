import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    mySide: MySideTable
    checkIn: CheckInTable
    easyWords: EasyWordsTable
    sideAnswer: SideAnswerTable
  }
}

interface MySideTable {
  organisationId: string
  id: string
  childId: string
  about: string
  words: string
  isRight: Generated<boolean>
  saidAt: Date
}

interface CheckInTable {
  organisationId: string
  id: string
  childId: string
  happenedAt: Date
  deviceSaidAt: Date | null
  shape: Shape
  places: Generated<string[]>
  words: Generated<string>
  seenBy: 'me' | 'person' | 'team'
  personId: string | null
  toldAt: Date
}

interface EasyWordsTable {
  organisationId: string
  id: string
  childId: string
  about: string
  words: string
  toldBy: string
  toldAt: Date
}

interface SideAnswerTable {
  organisationId: string
  id: string
  childId: string
  sideId: string
  words: string
  toldBy: string
  toldAt: Date
}
