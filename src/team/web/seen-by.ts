import { listed } from '#platform/web/listed.ts'
import type { MyHome } from './use-mine.ts'
import { say } from './words.ts'

/** Who sees how I arrive in a home, in one sentence. Without a connection that is not known, and nothing is promised. */
export function seenBy(home: MyHome | undefined): string {
  if (!home) return say('seenByUnknown')
  const { supervisors, managers, sharedSince } = home
  if (sharedSince && managers.length > 0) {
    return say('seenByShared', { names: listed([say('youToo'), ...supervisors, ...managers]) })
  }
  return supervisors.length > 0 ? say('seenBy', { name: listed(supervisors) }) : say('seenByYou')
}
