import { IconChevronRight, IconEar, IconPlayerPlay } from '@tabler/icons-react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import { HandoverLines } from './handover-lines.tsx'
import { say } from './handover-words.ts'
import { HearButton } from './hear-button.tsx'
import { thingsIn, useHandovers } from './use-handovers.ts'
import { useMyShift } from './use-my-shift.ts'
import { worksHere } from './works-here.ts'
import './shift.css'

type HandoverCardProps = { me: Me; home: HomeShown; here: readonly ChildShown[] }

const AN_HOUR = 3_600_000

/** The handover that waits for me, whole, with one tap to say that I have heard it; then a line that leads to it. */
export function HandoverCard({ me, home, here }: HandoverCardProps) {
  const works = worksHere(me, home)
  const { handovers, newest, isHeard } = useHandovers(me, home, { skip: !works })
  const { mine } = useMyShift(me, home)
  if (!works) return null
  const until = mine.isNow ? mine.shift?.until : undefined
  const endsSoon = until !== undefined && Date.parse(until) - Date.now() < AN_HOUR
  const gave = handovers.some(
    ({ givenBy, givenAt }) =>
      givenBy.personId === me.personId && Date.now() - Date.parse(givenAt) < 3 * AN_HOUR,
  )
  return (
    <>
      {newest && !isHeard(newest) && (
        <section className="shf-handover" aria-labelledby="handover-card">
          <div className="shf-handover-head">
            <span className="shf-mark">
              <IconPlayerPlay aria-hidden size={22} />
            </span>
            <div>
              <h2 id="handover-card">{say('cardTitle', { name: newest.givenBy.knownAs })}</h2>
              <p className="at-hint">
                {say('cardHint', { count: thingsIn(newest), time: clock(newest.givenAt, home.timeZone) })}
              </p>
            </div>
          </div>
          <HandoverLines handover={newest} here={here} />
          <HearButton handover={newest} homeId={home.id} />
        </section>
      )}
      {newest && isHeard(newest) && (
        <Link className="shf-row" to="/handover">
          <IconEar aria-hidden size={20} />
          <span>
            {say('heardTitle', { name: newest.givenBy.knownAs, time: clock(newest.givenAt, home.timeZone) })}
            <span className="at-hint">{say('youHeard')}</span>
          </span>
          <IconChevronRight aria-hidden size={20} />
        </Link>
      )}
      {endsSoon && !gave && (
        <Link className="shf-row" to="/handover" search={{ side: 'give' }}>
          <IconPlayerPlay aria-hidden size={20} />
          <span>{say('endsSoon', { time: clock(until, home.timeZone) })}</span>
          <IconChevronRight aria-hidden size={20} />
        </Link>
      )}
    </>
  )
}
