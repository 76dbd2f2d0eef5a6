import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useHome } from '#records/web/use-home.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { HandoverPage } from '#shift/web/handover-page.tsx'
import { dutyTime } from './duties/duty-time.ts'
import { dutyWords } from './duties/duty-words.ts'

/** The handover, which begins with what is open in the home. */
export function HandoverWithDuties() {
  const { home, children } = useHome()
  return home ? <OfHome home={home} here={children} /> : <HandoverPage stillOpen={[]} />
}

function OfHome({ home, here }: { home: HomeShown; here: readonly ChildShown[] }) {
  const { data } = useAsk(readDuties, { homeId: home.id })
  const nameOf = (childId: string | undefined) => here.find(({ id }) => id === childId)?.knownAs ?? ''
  // What is asked of me by name stays mine.
  const stillOpen = (data?.duties ?? []).flatMap((duty) => {
    const words = dutyWords[duty.kind]
    if (!words || duty.personId) return []
    return [`${words.title(duty, nameOf(duty.childId))} (${dutyTime(duty, home.timeZone)})`]
  })
  return <HandoverPage stillOpen={stillOpen} />
}
