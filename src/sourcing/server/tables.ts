import type { Generated } from 'kysely'

declare module '#platform/server/database.ts' {
  interface Database {
    sourcingNeed: SourcingNeedTable
    sourcingProvider: SourcingProviderTable
    sourcingStep: SourcingStepTable
    sourcingConfirmation: SourcingConfirmationTable
    referralLetter: ReferralLetterTable
    referralLetterSent: ReferralLetterSentTable
  }
}

interface Told {
  organisationId: string
  id: string
  childId: string
  toldBy: string
  toldAt: Date
}

interface SourcingNeedTable extends Told {
  kind: string
  kindWords: Generated<string>
  purpose: string
  childWords: Generated<string>
  wishedBy: string
  byHealthService: boolean
  sourceKind: 'plan-need' | 'meaning' | null
  sourceId: string | null
  sourceSays: Generated<string>
}

interface OfNeed extends Told {
  sourcingNeedId: string
}

interface SourcingProviderTable extends OfNeed {
  name: string
  qualification: Generated<string>
  registerNumber: Generated<string>
  supervision: Generated<string>
  offers: Generated<string>
  waiting: Generated<string>
}

interface SourcingStepTable extends OfNeed {
  kind: 'asked' | 'answered' | 'referred' | 'waiting' | 'started' | 'reviewed' | 'ended'
  onDay: string
  providerId: string | null
  about: string | null
  whom: Generated<string>
  words: Generated<string>
  childWords: Generated<string>
  answer: 'approved' | 'not-approved' | null
  inWriting: boolean | null
  untilOn: string | null
  often: Generated<string>
  reviewWeeks: number | null
  outcome: 'helped' | 'helped-some' | 'did-not-help' | 'not-begun' | null
  missing: Generated<string[]>
  despite: Generated<string>
}

interface SourcingConfirmationTable extends OfNeed {
  providerId: string
  condition: string
  words: string
}

interface ReferralLetterTable extends OfNeed {
  providerId: string
  picked: string[]
  opening: Generated<string>
  closing: Generated<string>
  hash: string
}

interface ReferralLetterSentTable extends Told {
  letterId: string
  whom: string
  how: 'post' | 'email' | 'hand'
  onDay: string
}
