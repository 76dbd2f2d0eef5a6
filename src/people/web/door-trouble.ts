import { Away, Refused } from '#platform/web/call.ts'
import { say } from './sign-in-words.ts'

/** Why somebody did not come in, in words for them. */
export function doorTrouble(error: Error): string {
  if (error instanceof Away) return say('away')
  return error instanceof Refused && error.status < 500 ? error.message : say('fault')
}
