import { sql } from 'kysely'
import type pg from 'pg'
import { asActor, once } from '#platform/server/database.ts'
import { log } from '#platform/server/log.ts'
import type { Secret } from '#platform/server/secret.ts'
import { codeText } from '../reminder-text.ts'
import { emailCode } from './email-code.ts'
import type { Mail } from './mail.ts'
import { THE_CLOCK } from './ring.ts'
import './tables.ts'

interface Waiting {
  organisationId: string
  checkId: string
  personId: string
  email: string
}

/** Sends the codes that people were promised; one that could not be handed over is tried three times. */
export async function sendCodes(pool: pg.Pool, mail: Mail, secret: Secret, now: Date): Promise<void> {
  const { rows } = await once(pool, (db) =>
    sql<Waiting>`select * from email_codes_to_send(${now})`.execute(db),
  )
  for (const one of rows) await keep(pool, one, await isSent(mail, one, secret), now)
}

async function isSent(mail: Mail, one: Waiting, secret: Secret): Promise<boolean> {
  try {
    const { subject, text } = codeText(emailCode(secret, one))
    await mail.send(one.email, subject, text)
    return true
  } catch (error) {
    log.fault('code-not-sent', error)
    return false
  }
}

async function keep(
  pool: pg.Pool,
  { organisationId, personId, checkId }: Waiting,
  sent: boolean,
  at: Date,
): Promise<void> {
  await asActor(pool, { organisationId, actorId: THE_CLOCK }, async (tx) => {
    await sql`select set_config('attune.persons', ${`{${personId}}`}, true)`.execute(tx)
    await tx
      .updateTable('emailCheck')
      .set((row) => (sent ? { sentAt: at } : { failedSends: row('failedSends', '+', 1) }))
      .where('id', '=', checkId)
      .execute()
  })
}
