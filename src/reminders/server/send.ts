import { sql } from 'kysely'
import type pg from 'pg'
import { asActor, once } from '#platform/server/database.ts'
import { log } from '#platform/server/log.ts'
import { cannotWait } from '../cannot-wait.ts'
import { isQuiet } from '../quiet-hours.ts'
import { reminderText } from '../reminder-text.ts'
import type { AlertStage } from '../who-is-told.ts'
import type { Mail } from './mail.ts'
import type { Push } from './push.ts'
import { THE_CLOCK } from './ring.ts'
import './tables.ts'

/** The ways out of Attune. Without mail settings there is none by e-mail. */
export interface Ways {
  mail: Mail | undefined
  push: Push
  /** Where people open Attune. */
  address: string
}

interface Outgoing {
  organisationId: string
  alertId: string
  personId: string
  kind: string
  stage: AlertStage
  dueAt: Date | null
  timeZone: string
  channel: 'email' | 'push'
  address: string
  quietFrom: string
  quietTo: string
}

/**
 * Sends what people want to have outside Attune and did not get yet: never what it is about, and in their quiet hours
 * only what cannot wait. What could not be handed over is kept as failed and stands in Attune all the same.
 */
export async function sendReminders(pool: pg.Pool, ways: Ways, now: Date): Promise<void> {
  const { rows } = await once(pool, (db) => sql<Outgoing>`select * from alerts_to_send(${now})`.execute(db))
  for (const one of rows) {
    if (isQuiet(one, one.timeZone, now) && !cannotWait.includes(one.kind)) continue
    if (one.channel === 'email' && !ways.mail) continue
    await keep(pool, one, await sendOne(ways, one, now), now)
  }
}

type Outcome = 'sent' | 'gone' | 'failed'

async function sendOne({ mail, push, address }: Ways, one: Outgoing, now: Date): Promise<Outcome> {
  try {
    if (one.channel === 'push') return await push.wake(one.address, now)
    const { subject, text } = reminderText({ ...one, open: address })
    await mail?.send(one.address, subject, text)
    return 'sent'
  } catch (error) {
    log.fault('not-reminded', error, { channel: one.channel })
    return 'failed'
  }
}

async function keep(pool: pg.Pool, one: Outgoing, outcome: Outcome, at: Date): Promise<void> {
  const { organisationId, personId, alertId, channel } = one
  await asActor(pool, { organisationId, actorId: THE_CLOCK }, async (tx) => {
    await sql`select set_config('attune.persons', ${`{${personId}}`}, true)`.execute(tx)
    if (outcome === 'gone') {
      await tx
        .updateTable('pushSubscription')
        .set({ endedAt: at })
        .where('personId', '=', personId)
        .where('endpoint', '=', one.address)
        .where('endedAt', 'is', null)
        .execute()
      return
    }
    await tx
      .insertInto('alertSent')
      .values({ organisationId, personId, alertId, channel, outcome, at })
      .execute()
  })
}
