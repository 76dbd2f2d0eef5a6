import type { Generated } from 'kysely'
import type { Relation } from '#platform/permissions.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    home: HomeTable
    child: ChildTable
    childProfile: ChildProfileTable
    contact: ContactTable
    ownWords: OwnWordsTable
    stay: StayTable
    tie: TieTable
    breakGlass: BreakGlassTable
    device: DeviceTable
  }
}

type Setting = 'childrens-home' | 'treatment-centre' | 'therapeutic-school' | 'support-group'

interface HomeTable {
  organisationId: string
  id: string
  name: string
  setting: Setting
  country: string
  timeZone: string
  openedOn: string
}

interface ChildTable {
  organisationId: string
  id: string
  knownAs: string
  fullName: string
  bornOn: string
  pronouns: Generated<string>
  placingAuthority: Generated<string>
  outsideReference: string | null
  madeBy: string
  madeAt: Date
}

interface ChildProfileTable {
  organisationId: string
  id: string
  childId: string
  languages: string[]
  culture: string
  faith: string
  mattersMost: string
  likes: string[]
  toldBy: string
  toldAt: Date
}

interface OwnWordsTable {
  organisationId: string
  id: string
  childId: string
  saidAt: Date
  deviceSaidAt: Date | null
  words: string
  hears: 'key-worker' | 'care-team'
  aboutGrowing: boolean
  toldBy: string
  toldAt: Date
}

interface ContactTable {
  organisationId: string
  id: string
  childId: string
  name: string
  relationship: string
  phone: Generated<string>
  email: Generated<string>
  mayKnowAddress: Generated<boolean>
  part: Generated<string>
  personId: string | null
  toldBy: string
  toldAt: Date
}

interface StayTable {
  organisationId: string
  id: string
  childId: string
  homeId: string
  fromOn: string
  toOn: string | null
}

interface TieTable {
  organisationId: string
  id: string
  personId: string
  relation: Exclude<Relation, 'child' | 'emergency' | 'asked-by-link'>
  childId: string | null
  homeId: string | null
  fromOn: string
  toOn: string | null
  responsibility: Generated<string>
  authority: Generated<string>
  accountability: Generated<string>
  madeBy: string
}

interface BreakGlassTable {
  organisationId: string
  id: string
  childId: string
  personId: string
  because: string
  openedAt: Date
  closesAt: Date
  reviewedAt: Date | null
  reviewedBy: string | null
  review: string | null
}

interface DeviceTable {
  organisationId: string
  id: string
  homeId: string
  name: string
  tokenHash: Buffer
  enrolledBy: string
  enrolledAt: Date
  endedAt: Date | null
}
