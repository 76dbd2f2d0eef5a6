import type { Generated, JSONColumnType } from 'kysely'
import type { Flag } from '../library/flags.ts'
import type { OwnEntry } from '../library/own.ts'
import type { Plan } from '../plan.ts'
import type { Risk } from '../risk.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    planVersion: PlanVersionTable
    planAgreement: PlanAgreementTable
    planReading: PlanReadingTable
    suggestionDecision: SuggestionDecisionTable
    circumstance: CircumstanceTable
    planDraft: PlanDraftTable
    ideaAsked: IdeaAskedTable
    ideaVote: IdeaVoteTable
    libraryVersion: LibraryVersionTable
    riskAssessment: RiskAssessmentTable
    readingLevel: ReadingLevelTable
  }
}

interface PlanVersionTable {
  organisationId: string
  id: string
  childId: string
  number: number
  plan: JSONColumnType<Plan>
  because: string
  madeBy: string
  madeAt: Date
}

interface PlanAgreementTable {
  organisationId: string
  id: string
  childId: string
  versionId: string
  personId: string
  verdict: 'agrees' | 'should-change'
  words: string
  at: Date
}

interface PlanReadingTable {
  organisationId: string
  id: string
  childId: string
  versionId: string
  personId: string
  at: Date
}

interface SuggestionDecisionTable {
  organisationId: string
  id: string
  childId: string
  needId: string
  strategyId: string
  ruleId: string
  decision: 'accepted' | 'adapted' | 'declined'
  reason: string
  decidedBy: string
  decidedAt: Date
  strategyOf: 'shipped' | 'own' | null
  strategyNumber: number | null
}

interface CircumstanceTable {
  organisationId: string
  id: string
  childId: string
  flags: Flag[]
  toldBy: string
  toldAt: Date
}

interface PlanDraftTable {
  organisationId: string
  id: Generated<string>
  childId: string
  personId: string
  basedOn: number
  plan: JSONColumnType<Plan> | null
  because: string
  savedAt: Date
}

interface IdeaAskedTable {
  organisationId: string
  id: string
  childId: string
  strategyId: string
  title: string
  says: string
  askedBy: string
  askedAt: Date
}

interface IdeaVoteTable {
  organisationId: string
  id: string
  childId: string
  strategyId: string
  title: string
  vote: 'yes' | 'maybe' | 'no'
  words: string
  toldBy: string
  happenedAt: Date
  deviceSaidAt: Date | null
  toldAt: Date
}

interface LibraryVersionTable {
  organisationId: string
  id: string
  kind: OwnEntry['kind']
  key: string
  number: number
  document: JSONColumnType<OwnEntry>
  laidAside: Generated<boolean>
  because: string
  madeBy: string
  madeAt: Date
}

interface RiskAssessmentTable {
  organisationId: string
  id: string
  childId: string
  number: number
  planNumber: number
  risks: JSONColumnType<Risk[]>
  because: string
  withChild: 'together' | 'did-not-want' | 'not-now'
  moments: string[]
  safetyPlan: 'stays' | 'changes'
  signedBy: string
  signedAt: Date
}

interface ReadingLevelTable {
  organisationId: string
  id: string
  childId: string
  level: 'pictures' | 'short' | 'full'
  chosenBy: string
  chosenAt: Date
}
