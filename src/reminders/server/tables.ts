import type { Generated } from 'kysely'
import type { AlertStage } from '../who-is-told.ts'

declare module '#platform/server/database.ts' {
  interface Database {
    alert: AlertTable
    reminderChoice: ReminderChoiceTable
    emailCheck: EmailCheckTable
    pushSubscription: PushSubscriptionTable
    alertSent: AlertSentTable
  }
}

interface AlertTable {
  organisationId: string
  id: Generated<string>
  personId: string
  dutyId: string
  stage: AlertStage
  at: Date
  seenAt: Generated<Date | null>
}

interface ReminderChoiceTable {
  organisationId: string
  id: string
  personId: string
  email: Generated<string>
  quietFrom: string
  quietTo: string
  toldAt: Date
}

interface EmailCheckTable {
  organisationId: string
  id: string
  personId: string
  email: string
  toldAt: Date
  sentAt: Generated<Date | null>
  failedSends: Generated<number>
  wrongTries: Generated<number>
  endedAt: Generated<Date | null>
  confirmedAt: Generated<Date | null>
}

interface PushSubscriptionTable {
  organisationId: string
  id: string
  personId: string
  endpoint: string
  toldAt: Date
  endedAt: Generated<Date | null>
}

interface AlertSentTable {
  organisationId: string
  id: Generated<string>
  personId: string
  alertId: string
  channel: 'email' | 'push'
  outcome: 'sent' | 'failed'
  at: Date
}
