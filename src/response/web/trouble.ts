import { Away, Refused } from '#platform/web/call.ts'
import { say } from './words.ts'

/** Why something was not kept, in words for people. */
export function troubleSays(error: Error): string {
  if (error instanceof Away) return say('away')
  return error instanceof Refused && error.isFinal ? error.message : say('fault')
}
