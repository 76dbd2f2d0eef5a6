import type { QueryClient } from '@tanstack/react-query'
import { signOut } from '#people/contract/sign-in.ts'
import { Away, call } from '#platform/web/call.ts'
import { forget, oweLeaving, remembered } from '#platform/web/session.ts'

/**
 * Ends the session. Who makes room for the next one at a shared tablet leaves what lies closed: their words that
 * wait, and their copy for reading, for its twelve hours. Who signs out takes the copy along.
 */
export async function leave(queries: QueryClient, how: 'make-room' | 'sign-out'): Promise<void> {
  const me = remembered()
  await call(signOut, {}).catch((error) => {
    if (error instanceof Away) oweLeaving(`/api/${signOut.name}`)
  })
  if (me && how === 'sign-out') await takeAlong(me.personId).catch(() => undefined)
  queries.clear()
  forget()
  location.assign('/sign-in')
}

async function takeAlong(personId: string): Promise<void> {
  const [{ wipeKept }, { dropToken }, { hasWaiting }] = await Promise.all([
    import('#platform/web/kept.ts'),
    import('#platform/web/messenger.ts'),
    import('#platform/web/outbox.ts'),
  ])
  await wipeKept((lock) => lock.personId === personId)
  // Someone may have to hand in what still waits.
  if (!(await hasWaiting(personId))) await dropToken(personId)
}
