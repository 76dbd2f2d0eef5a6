import type { Listener } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import { whenTold } from '#platform/server/listeners.ts'
import { placeOf } from './moments.ts'

/** Only the time of a hard moment was kept: its facts are written when everyone is settled. */
const factsAreMissing = whenTold('records.hard-moment', async (child, ctx, { detail, about }) => {
  if (detail) return
  await openDuty(child, ctx, {
    kind: 'hard-moments.write-facts',
    about,
    ...(await placeOf(child, ctx)),
    fallsTo: ['home-team', 'agency-worker', 'key-worker'],
  })
})

/** Its words came as an addition. */
const wordsCame = whenTold('records.amendment', async (child, ctx, { about }) => {
  await closeDuty(child, ctx, { kind: 'hard-moments.write-facts', about }, 'in-words')
})

export const hardMomentsListeners: readonly Listener[] = [factsAreMissing, wordsCame]
