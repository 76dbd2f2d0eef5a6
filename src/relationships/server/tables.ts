import type { Generated } from 'kysely'
import type { AroundKind, KeyRelationship, Quality } from '../around.ts'
import type { BesideQuestion, Decision } from '../contract/referrals.ts'
import type { LinkKind, LinkWay } from '../family-tree.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    personAround: ToldOfChild
    aroundTelling: AroundTellingTable
    aroundEnd: AroundEndTable
    aroundContact: AroundContactTable
    aroundStep: AroundStepTable
    aroundStepTold: AroundStepToldTable
    familyLink: FamilyLinkTable
    referral: ToldOfHome
    referralTelling: ReferralTellingTable
    referralBeside: ReferralBesideTable
    referralDecision: ReferralDecisionTable
    referralArrival: ReferralArrivalTable
  }
}

interface ToldOfChild {
  organisationId: string
  id: string
  childId: string
  toldBy: string
  toldAt: Date
}

interface AroundTellingTable extends ToldOfChild {
  aroundId: string
  name: string
  kind: AroundKind
  how: Generated<string>
  keyRelationship: KeyRelationship | null
  quality: Quality
  byChild: boolean
  saidBy: Generated<string>
  words: Generated<string>
  sinceOn: string
}

interface AroundEndTable extends ToldOfChild {
  aroundId: string
  onDay: string
  because: string
}

interface AroundContactTable extends ToldOfChild {
  aroundId: string
  contactId: string | null
}

interface AroundStepTable extends ToldOfChild {
  aroundId: string
  words: string
  doesId: string | null
  doesName: string
  byOn: string
}

interface AroundStepToldTable extends ToldOfChild {
  stepId: string
  done: boolean
  words: Generated<string>
}

interface FamilyLinkTable extends ToldOfChild {
  oneId: string | null
  otherId: string | null
  kind: LinkKind
  way: Generated<LinkWay>
  apart: Generated<boolean>
}

interface ToldOfHome {
  organisationId: string
  id: string
  homeId: string
  toldBy: string
  toldAt: Date
}

interface ReferralTellingTable extends ToldOfHome {
  referralId: string
  firstName: string
  age: number
  bornOn: string | null
  source: string
  ownWords: Generated<string>
  needs: Generated<string[]>
  triggers: Generated<string[]>
  strengths: Generated<string[]>
  hurtsOthers: Generated<string[]>
}

interface ReferralBesideTable extends ToldOfHome {
  referralId: string
  childId: string
  question: BesideQuestion
  words: string
}

interface ReferralArrivalTable extends ToldOfHome {
  referralId: string
  childId: string
  movedInOn: string
}

interface ReferralDecisionTable extends ToldOfHome {
  referralId: string
  decision: Decision
  because: string
}
