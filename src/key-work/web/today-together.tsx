import './key-work.css'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { todayIn } from '#people/home-day.ts'
import { standsTo } from '#people/web/use-me.ts'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import { type ChildToday, readToday } from '../contract/today.ts'
import { spendTime, tellTime } from '../permissions.ts'
import { FamilyAgreements } from './family-agreements.tsx'
import { FamilyTimeLine } from './family-time-line.tsx'
import { StartTime } from './start-time.tsx'
import { sayTime } from './time-words.ts'
import { TimetableLines } from './timetable-lines.tsx'
import { may } from './use-may.ts'

const nowhere = HomeId.parse('00000000-0000-4000-8000-000000000000')

type TodayTogetherProps = { me: Me; home: HomeShown; here: readonly ChildShown[] }

/** On the screen of the shift: my time with the child whose key worker I am, and what is planned today. */
export function TodayTogether({ me, home, here }: TodayTogetherProps) {
  const { data } = useAsk(readToday, { homeId: home.id })
  if (!data) return null
  const named = data.children.flatMap((today) => {
    const child = here.find(({ id }) => id === today.childId)
    return child ? [{ child, today }] : []
  })
  const mine = named.filter(({ child }) => standsTo(me, child.id, 'key-worker'))
  const planned = named.filter(({ today }) => today.lines.length + today.family.length > 0)
  return (
    <>
      {mine.length > 0 && (
        <Card title={sayTime('yourTime')}>
          {mine.map(({ child, today }) => (
            <MyTime key={child.id} child={child} today={today} timeZone={home.timeZone} />
          ))}
        </Card>
      )}
      {planned.length > 0 && (
        <Card title={sayTime('todayTitle')} hint={sayTime('todayHint')}>
          <div className="kw-tonight">
            {planned.map(({ child, today }) => (
              <Planned key={child.id} {...{ me, child, today, timeZone: home.timeZone }} />
            ))}
          </div>
        </Card>
      )}
    </>
  )
}

type OfChild = {
  child: ChildShown
  today: ChildToday
  timeZone: string
  /** It stands on the child's own page, whose name need not be said again. */
  isOwnPage?: boolean
}

function MyTime({ child, today, timeZone, isOwnPage }: OfChild) {
  const { nextOn, lastTogether } = today
  const last = lastTogether
    ? sayTime('lastTogether', { day: weekDay(lastTogether, timeZone) })
    : sayTime('neverTogether')
  return (
    <div className="kw-mine">
      <p>
        <Link to={`/children/${child.id}/time`}>{isOwnPage ? sayTime('yourTime') : child.knownAs}</Link>
        <br />
        <span className="at-hint">{nextOn ? sayTime('nextTogether', { day: weekDay(nextOn) }) : last}</span>
      </p>
      <StartTime childId={child.id} name={child.knownAs} />
    </div>
  )
}

function Planned({ me, child, today, timeZone, isOwnPage }: OfChild & { me: Me }) {
  const { id: childId, knownAs: name } = child
  const mayTell = may(me, childId, tellTime)
  const day = todayIn(timeZone, new Date())
  return (
    <section aria-label={name}>
      <h3 className={isOwnPage ? 'at-hidden' : 'kw-sub'}>{name}</h3>
      <TimetableLines {...{ childId, name, timeZone, day, mayTell }} lines={today.lines} mayPlan={false} />
      {today.family.length > 0 && (
        <ul className="kw-family kw-times">
          {today.family.map((time) => (
            <FamilyTimeLine key={time.id} {...{ childId, name, timeZone, time, mayTell }} today />
          ))}
        </ul>
      )}
    </section>
  )
}

type ChildTodayProps = { me: Me; child: ChildShown }

/** On a child's first page: what is planned today, and the way to time together. */
export function ChildTodayTogether({ me, child }: ChildTodayProps) {
  const homeId = child.home?.id
  const { data } = useAsk(readToday, { homeId: homeId ?? nowhere }, { skip: !homeId })
  const today = data?.children.find(({ childId }) => childId === child.id)
  const timeZone = child.home?.timeZone ?? 'UTC'
  if (!today) return null
  const isFree = today.lines.length + today.family.length === 0
  return (
    <Card title={sayTime('todayTitle')}>
      {isFree ? (
        <p className="at-hint">{sayTime('nothingToday')}</p>
      ) : (
        <Planned {...{ me, child, today, timeZone }} isOwnPage />
      )}
      {may(me, child.id, spendTime) && <MyTime child={child} today={today} timeZone={timeZone} isOwnPage />}
    </Card>
  )
}

type WhoMayCallProps = { home: HomeShown; childId: string }

/** On the card of the shift: who may call or visit this child. */
export function WhoMayCall({ home, childId }: WhoMayCallProps) {
  const { data } = useAsk(readToday, { homeId: home.id })
  const agreements = data?.children.find((one) => one.childId === childId)?.agreements ?? []
  if (agreements.length === 0) return null
  return (
    <details className="kw-may-call">
      <summary>{sayTime('mayCall')}</summary>
      <FamilyAgreements agreements={agreements} />
    </details>
  )
}
