import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { type Beside, readBeside } from '../contract/beside.ts'

/** What stands beside some entries, by what they are about. */
export function useBeside(
  childId: ChildId,
  abouts: readonly string[],
): (about: string) => Beside | undefined {
  const each = [...new Set(abouts)].slice(0, 60)
  const { data } = useAsk(readBeside, { childId, abouts: each }, { skip: each.length === 0 })
  return (about) => data?.beside.find((one) => one.about === about)
}
