import type { Generated } from 'kysely'
import type { Kind, Voice } from '../contract.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    milieuRound: MilieuRoundTable
    milieuAsked: MilieuAskedTable
    milieuAnswer: MilieuAnswerTable
    milieuWords: MilieuWordsTable
  }
}

interface MilieuRoundTable {
  organisationId: string
  id: string
  homeId: string
  kind: Kind
  number: number
  openedAt: Date
  closesAt: Date
  countedAt: Date
  openedBy: string
}

interface MilieuAskedTable {
  organisationId: string
  id: Generated<string>
  roundId: string
  personId: string
  voice: Voice
  homeId: string
  kind: Kind
  openedAt: Date
  closesAt: Date
  countedAt: Date
}

interface MilieuAnswerTable {
  organisationId: string
  id: Generated<string>
  roundId: string
  personId: string
  question: string
  value: number | null
  happenedAt: Date
  deviceSaidAt: Date | null
  toldBy: string
  toldAt: Date
}

interface MilieuWordsTable {
  organisationId: string
  id: string
  roundId: string
  personId: string
  words: string
  shares: boolean
  happenedAt: Date
  deviceSaidAt: Date | null
  toldAt: Date
}
