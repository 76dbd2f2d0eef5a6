import { readHomeWeek } from '#collaboration/contract/check-ins.ts'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { type Shape, shapeOrder } from '#platform/shape.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import type { readTonight } from '#records/contract/tonight.ts'
import { readHold } from '#shift/contract/handover.ts'
import { worksHere } from '#shift/web/works-here.ts'
import { say } from './part-words.ts'
import { say as sayFirst } from './words.ts'

type Tonight = OutputOf<typeof readTonight>['children'][number]
type Days = readonly { on: string; shapes: readonly Shape[] }[]

type YoungPeopleProps = {
  young: readonly ChildShown[]
  /** Missing when it could not be read: then silence says nothing. */
  tonight: readonly Tonight[] | undefined
  home: HomeShown
}

/** The young people of the home: their week in their own shapes, and what to hold in mind today. */
export function YoungPeople({ young, tonight, home }: YoungPeopleProps) {
  const week = useAsk(readHomeWeek, { homeId: home.id }).data?.children
  const me = useMe().data
  // What one shift gives the next is for who works there.
  const skip = me === undefined || !worksHere(me, home)
  const hold = useAsk(readHold, { homeId: home.id }, { skip }).data?.children
  if (young.length === 0) {
    return (
      <Card title={say('young')}>
        <PageEmpty title={say('youngNone')}>{say('youngNoneSays')}</PageEmpty>
      </Card>
    )
  }
  const of = <One extends { childId: string }>(all: readonly One[] | undefined, child: ChildShown) =>
    all?.find(({ childId }) => childId === child.id)
  return (
    <Card title={say('young')}>
      <div className="at-lead-young">
        <div className="at-lead-young-head" aria-hidden>
          <span>{say('week')}</span>
          <span>{say('hold')}</span>
        </div>
        <ul className="at-lead-young-rows">
          {young.map((child) => (
            <li key={child.id}>
              <Face face={child.face ?? faceFor(child.id)} name="" size={40} />
              <Link to={`/children/${child.id}`}>{child.knownAs}</Link>
              <Week days={of(week, child)?.days ?? []} />
              <Held
                lines={of(hold, child)?.lines ?? []}
                told={of(tonight, child)}
                isRead={tonight !== undefined}
                timeZone={home.timeZone}
              />
            </li>
          ))}
        </ul>
        <Legend />
      </div>
    </Card>
  )
}

/** Shapes for the eye and one sentence for the ear; the last that was shown on a day stands for it. */
function Week({ days }: { days: Days }) {
  const last = days.map(({ on, shapes }) => ({ on, shape: shapes.at(-1) }))
  const told = last.flatMap(({ on, shape }) =>
    shape ? [say('dayShape', { day: shortWeekDay(on), shape: sayFirst(shape).toLowerCase() })] : [],
  )
  return (
    <span className="at-lead-week-shapes">
      <span className="at-hidden">{told.length > 0 ? listed(told) : say('dayNone')}</span>
      {last.map(({ on, shape }) =>
        shape ? (
          <StateShape key={on} shape={shape} size={18} label="" />
        ) : (
          <span key={on} className="at-lead-no-shape" />
        ),
      )}
    </span>
  )
}

type HeldProps = {
  lines: readonly string[]
  told: Tonight | undefined
  isRead: boolean
  timeZone: string
}

/** What to hold in mind; where no handover said anything, the last thing told. */
function Held({ lines, told, isRead, timeZone }: HeldProps) {
  const last = told?.lastNote
  return (
    <div className="at-lead-young-told">
      {lines.length > 0 && <p className="at-lead-young-words">{lines.slice(0, 2).join(' ')}</p>}
      {lines.length === 0 && last && (
        <>
          <p className="at-lead-young-words">{last.words}</p>
          <p className="at-hint">
            {say('told', { name: last.toldByName, time: clock(last.happenedAt, timeZone) })}
          </p>
        </>
      )}
      {lines.length === 0 && !last && (
        <p className="at-hint">{say(isRead ? 'nothingTold' : 'toldUnknown')}</p>
      )}
      {told?.hardSince && (
        <p className="at-lead-young-hard">{say('hard', { time: clock(told.hardSince, timeZone) })}</p>
      )}
    </div>
  )
}

function Legend() {
  return (
    <ul className="at-lead-legend" aria-label={say('legend')}>
      {shapeOrder.map((shape) => (
        <li key={shape}>
          <StateShape shape={shape} size={16} label="" /> {sayFirst(shape).toLowerCase()}
        </li>
      ))}
      <li>
        <span className="at-lead-no-shape" /> {say('noCheckIn')}
      </li>
    </ul>
  )
}
