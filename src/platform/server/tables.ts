import type { Generated, JSONColumnType } from 'kysely'
import type { Face } from '../face.ts'
import type { Relation } from '../permissions.ts'
import type { FileType } from './file-type.ts'

declare module './database.ts' {
  interface Database {
    organisation: OrganisationTable
    person: PersonTable
    account: AccountTable
    accessLog: AccessLogTable
    fact: FactTable
    command: CommandTable
    duty: DutyTable
    file: FileTable
    deliveryToken: DeliveryTokenTable
    quarantined: QuarantinedTable
  }
}

interface OrganisationTable {
  organisationId: string
  name: string
  madeAt: Generated<Date>
  outboxPublic: string
  outboxPrivateSealed: string
}

interface PersonTable {
  organisationId: string
  id: string
  name: string
  knownAs: string
  job: string | null
  face: JSONColumnType<Face> | null
  isOutside: Generated<boolean>
}

interface AccountTable {
  organisationId: string
  id: string
  personId: string
  signInName: string
  passwordHash: string | null
  pinHash: string | null
  disabledAt: Date | null
}

interface AccessLogTable {
  organisationId: string
  id: Generated<string>
  at: Generated<Date>
  actorId: string
  childId: string
  permission: string
  operation: string
  outcome: 'opened' | 'refused'
  because: Generated<string | null>
}

interface FactTable {
  organisationId: string
  id: Generated<string>
  childId: string
  kind: string
  headline: string
  detail: Generated<string>
  withheld: Generated<string>
  readableByChild: Generated<boolean>
  happenedAt: Date
  toldBy: string
  toldAt: Date
  about: string
}

interface CommandTable {
  organisationId: string
  id: string
  name: string
  personId: string
  hash: string
  toldAt: Date
  repeats: Generated<number>
}

interface DutyTable {
  organisationId: string
  id: Generated<string>
  kind: string
  about: string
  homeId: string | null
  childId: string | null
  personId: string | null
  fallsTo: Relation[]
  rule: string | null
  openedAt: Date
  dueAt: Date | null
  doneAt: Generated<Date | null>
  doneBy: Generated<string | null>
  outcome: Generated<string | null>
}

interface FileTable {
  organisationId: string
  id: string
  childId: string
  type: FileType
  sealedBytes: Buffer
  onlyFor: string | null
  toldBy: string
  toldAt: Date
}

interface DeliveryTokenTable {
  organisationId: string
  id: Generated<string>
  personId: string
  deviceId: string | null
  tokenHash: Buffer
  givenAt: Date
}

interface QuarantinedTable {
  organisationId: string
  id: Generated<string>
  homeId: string
  childId: string | null
  personId: string
  deviceId: string | null
  commandId: string
  operation: string
  sealed: string
  hash: string
  isPrivate: boolean
  writtenAt: Date
  arrivedAt: Date
  repeats: Generated<number>
  decidedAt: Generated<Date | null>
  decidedBy: Generated<string | null>
  outcome: Generated<'taken-in' | 'left' | null>
  because: Generated<string | null>
}
