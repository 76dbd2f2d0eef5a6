import type { Generated } from 'kysely'
import type { Shape } from '#platform/shape.ts'
import type { Moment, SupportKind } from '../contract.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    arrivalCheck: ArrivalCheckTable
    arrivalSharing: ArrivalSharingTable
    wordAsked: WordAskedTable
    supportOffered: SupportOfferedTable
    supportAnswer: SupportAnswerTable
    whatHelpsMe: WhatHelpsMeTable
    supervisionHeld: SupervisionHeldTable
  }
}

interface ArrivalCheckTable {
  organisationId: string
  id: string
  personId: string
  homeId: string
  moment: Moment
  shape: Shape
  words: Generated<string>
  happenedAt: Date
  deviceSaidAt: Date | null
  toldAt: Date
}

interface ArrivalSharingTable {
  organisationId: string
  id: string
  personId: string
  homeId: string
  shares: boolean
  toldAt: Date
}

interface WordAskedTable {
  organisationId: string
  id: string
  personId: string
  homeId: string
  whom: 'home-manager' | 'clinical-supervisor'
  askedAt: Date
}

interface SupportOfferedTable {
  organisationId: string
  id: string
  personId: string
  homeId: string
  kind: SupportKind
  offeredBy: string
  offeredAt: Date
}

interface SupportAnswerTable {
  organisationId: string
  id: string
  personId: string
  supportId: string
  taken: boolean
  toldAt: Date
}

interface WhatHelpsMeTable {
  organisationId: string
  id: string
  personId: string
  signs: Generated<string>
  helps: Generated<string>
  people: Generated<string>
  toldAt: Date
}

interface SupervisionHeldTable {
  organisationId: string
  id: string
  personId: string
  homeId: string
  heldOn: string
  toldBy: string
  toldAt: Date
}
