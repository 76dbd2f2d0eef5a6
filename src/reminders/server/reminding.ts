import type pg from 'pg'
import { type ComingRound, onAndOn } from '#platform/server/on-and-on.ts'
import type { Secret } from '#platform/server/secret.ts'
import { ring } from './ring.ts'
import { sendReminders, type Ways } from './send.ts'
import { sendCodes } from './send-codes.ts'

/** Tells people what has come due and sends it to those who wish so, every `every` milliseconds until it is stopped. */
export function keepReminding(pool: pg.Pool, ways: Ways, secret: Secret, every: number): ComingRound {
  return onAndOn(pool, 'reminding', every, async () => {
    const now = new Date()
    await ring(pool, now)
    await sendReminders(pool, ways, now)
    // What cannot wait goes out first.
    if (ways.mail) await sendCodes(pool, ways.mail, secret, now)
  })
}
