import { todayIn } from '#people/home-day.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { shortDay, shortWeekDay } from '#platform/web/when.ts'
import type { Check } from '../contract.ts'
import { say } from './words.ts'

type MyRibbonProps = { checks: readonly Check[]; timeZone: string; now: Date }

const DAY = 86_400_000
const DAYS = 28

/** My last four weeks, a day at a time: how I came above, how I left below. Nobody else sees this page. */
export function MyRibbon({ checks, timeZone, now }: MyRibbonProps) {
  const from = todayIn(timeZone, new Date(now.getTime() - (DAYS - 1) * DAY))
  const recent = checks.filter(({ happenedAt }) => todayIn(timeZone, new Date(happenedAt)) >= from)
  const arrivals = recent.filter(({ moment }) => moment === 'arriving')
  const usual = arrivals.filter(({ shape }) => shape === 'calm' || shape === 'sun').length
  const lines = recent.filter(({ words }) => words !== '').toReversed()
  return (
    <Card title={say('ribbon')}>
      {recent.length === 0 && <p className="at-hint">{say('ribbonNone')}</p>}
      {recent.length > 0 && (
        <>
          <p className="team-says">{say('ribbonSays', { count: arrivals.length, usual })}</p>
          <ol className="team-ribbon">
            {daysWithin(timeZone, now).map((day) => (
              <RibbonDay
                key={day}
                day={day}
                checks={recent.filter(({ happenedAt }) => todayIn(timeZone, new Date(happenedAt)) === day)}
              />
            ))}
          </ol>
        </>
      )}
      {lines.length > 0 && (
        <details className="team-lines">
          <summary>{say('ownLines')}</summary>
          <ul>
            {lines.map(({ id, moment, shape, happenedAt, words }) => (
              <li key={id}>
                <span className="at-hint">
                  {say(moment === 'arriving' ? 'lineArriving' : 'lineLeaving', {
                    day: shortWeekDay(happenedAt, timeZone),
                    shape: say(shape).toLowerCase(),
                  })}
                </span>
                <p>{words}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function daysWithin(timeZone: string, now: Date): string[] {
  const days = Array.from({ length: DAYS }, (_, nth) =>
    todayIn(timeZone, new Date(now.getTime() - (DAYS - 1 - nth) * DAY)),
  )
  return [...new Set(days)]
}

function RibbonDay({ day, checks }: { day: string; checks: readonly Check[] }) {
  const came = checks.findLast(({ moment }) => moment === 'arriving')
  const left = checks.findLast(({ moment }) => moment === 'leaving')
  const said = (shape: Check['shape']) => ({ day: shortWeekDay(day), shape: say(shape).toLowerCase() })
  return (
    <li className={came || left ? 'team-day' : 'team-day team-day-off'}>
      <span className="team-day-shape">
        {came && <StateShape shape={came.shape} size={22} label={say('dayArrived', said(came.shape))} />}
      </span>
      <span className="team-day-shape">
        {left && <StateShape shape={left.shape} size={16} label={say('dayLeft', said(left.shape))} />}
      </span>
      <span className="team-day-name" aria-hidden={!came && !left}>
        {shortDay(day)}
      </span>
    </li>
  )
}
