import type { QueryClient } from '@tanstack/react-query'
import { signOut } from '#people/contract/sign-in.ts'
import { call } from '#platform/web/call.ts'
import { forget } from '#platform/web/session.ts'

/** Ends the session and leaves nothing of the person on the device, but closed words that wait. */
export async function leave(queries: QueryClient): Promise<void> {
  await call(signOut, {}).catch(() => undefined)
  queries.clear()
  forget()
  location.assign('/sign-in')
}
