import type { Generated, JSONColumnType } from 'kysely'
import type { Shape } from '#platform/shape.ts'
import type { Mark } from '#records/marks.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    momentFacts: MomentFactsTable
    measure: MeasureTable
    measureAccount: MeasureAccountTable
    measureSignature: MeasureSignatureTable
    injury: InjuryTable
    notifiableDecision: NotifiableDecisionTable
    toldOutside: ToldOutsideTable
    missingEpisode: MissingEpisodeTable
    missingReturn: MissingReturnTable
    returnTalk: ReturnTalkTable
  }
}

interface OfChild {
  organisationId: string
  id: string
  childId: string
}

interface Told extends OfChild {
  toldBy: string
  toldAt: Date
}

interface MomentFactsTable extends Told {
  momentId: string
  kinds: Generated<string[]>
  place: Generated<string>
  adults: Generated<string[]>
  children: Generated<string[]>
  others: Generated<string>
  ledTo: Generated<string[]>
  signs: Generated<string[]>
  tried: Generated<string[]>
  helped: Generated<string[]>
  triedOther: Generated<string>
  endShape: Shape | null
  endedAt: Date | null
  words: Generated<string>
  marks: JSONColumnType<Mark[]>
  keptFor: 'another-child' | 'unsafe-now' | 'legal' | 'they-asked' | null
  keptReviewOn: string | null
}

interface MeasureTable extends Told {
  momentId: string | null
  kind: 'hold' | 'control' | 'discipline'
  usedAt: Date
  deviceSaidAt: Date | null
  users: string[]
  routineIn: Generated<string>
}

interface MeasureAccountTable extends Told {
  measureId: string
  behaviour: string
  usedAt: Date
  place: string
  description: string
  lastedSeconds: number
  avoided: string
  users: string[]
  present: Generated<string>
  effect: string
  injury: string
  because: Generated<string>
  hash: string
}

interface MeasureSignatureTable extends OfChild {
  measureId: string
  accountId: string
  accountHash: string
  act: 'spoke-to-user' | 'spoke-to-child'
  users: string[]
  words: Generated<string>
  signedBy: string
  signedAt: Date
}

interface InjuryTable extends Told {
  momentId: string
  whose: 'child' | 'adult' | 'another-child' | 'someone-else'
  hurtPersonId: string | null
  side: 'front' | 'back'
  region: string
  kind: string
  size: Generated<string>
  cameAbout: string
  marks: JSONColumnType<Mark[]>
  treatment: Generated<string>
  seenBy: Generated<string>
  ownWords: Generated<string>
  insteadOf: string | null
}

interface NotifiableDecisionTable extends OfChild {
  momentId: string
  rule: string
  isNotifiable: boolean
  because: string
  decidedBy: string
  decidedAt: Date
}

interface ToldOutsideTable extends Told {
  momentId: string
  whom: string
  name: Generated<string>
  what: string
  how: string
  reference: Generated<string>
  happenedAt: Date
  deviceSaidAt: Date | null
}

interface MissingEpisodeTable extends Told {
  momentId: string
  lastSeenAt: Date
  lastSeen: Generated<string>
  noticedAt: Date
  deviceSaidAt: Date | null
  worry: Generated<string>
}

interface MissingReturnTable extends Told {
  missingId: string
  returnedAt: Date
  deviceSaidAt: Date | null
  how: 'came-back' | 'found-by-us' | 'brought-by-police' | 'brought-by-family' | 'other'
  place: Generated<string>
  state: Generated<string>
}

interface ReturnTalkTable extends Told {
  missingId: string
  outcome: 'talked' | 'offered' | 'not-wanted'
  withWhom: string
  chosenByChild: boolean
  happenedAt: Date
  deviceSaidAt: Date | null
  ownWords: Generated<string>
  hears: Generated<'key-worker' | 'care-team'>
}
