import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { clock, weekDay } from '#platform/web/when.ts'
import { kindWords } from './kind-words.ts'
import { type MyShift, useMyShift } from './use-my-shift.ts'
import { say } from './words.ts'

/** Under the greeting: the home, and until when I am on. */
export function ShiftLine({ me, home }: { me: Me; home: HomeShown }) {
  const { mine } = useMyShift(me, home)
  return <p className="at-hint">{lineOf(mine, home)}</p>
}

function lineOf({ shift, isNow, hereSince }: MyShift, { name, timeZone }: HomeShown): string {
  const home = name
  if (isNow && shift?.until && shift.kind) {
    return say('homeUntil', { home, kind: kindWords(shift.kind), time: clock(shift.until, timeZone) })
  }
  if (hereSince) return say('homeHere', { home, time: clock(hereSince, timeZone) })
  if (shift) return say('homeNext', { home, time: clock(shift.since, timeZone) })
  return say('homeDay', { home, day: weekDay(new Date(), timeZone) })
}
