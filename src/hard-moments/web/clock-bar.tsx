import { useEffect, useState } from 'react'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { clockSays, shareUsed } from './clock-left.ts'
import { sayMeasure } from './measure-words.ts'

type ClockBarProps = {
  /** What has to be done. */
  title: string
  startedAt: string
  dueAt: string
  doneAt?: string | undefined
  timeZone: string
}

/** A clock of the law: what, how much of its time is left or when it was done. The words say all; the bar helps. */
export function ClockBar({ title, startedAt, dueAt, doneAt, timeZone }: ClockBarProps) {
  const now = useNow()
  const [start, due] = [new Date(startedAt), new Date(dueAt)]
  const isLate = (doneAt ? new Date(doneAt) : now) >= due
  const state = doneAt ? 'done' : isLate ? 'late' : 'open'
  return (
    <div className={`hm-clock hm-clock-${state}`}>
      <p className="hm-clock-line">
        <strong>{title}</strong>
        <span className="hm-clock-says">
          {doneAt ? doneWords(doneAt, isLate, timeZone) : leftWords(start, due, now)}
        </span>
      </p>
      <span className="hm-clock-bar" aria-hidden="true">
        <span
          className="hm-clock-used"
          style={{ inlineSize: `${(doneAt ? 1 : shareUsed(start, due, now)) * 100}%` }}
        />
      </span>
    </div>
  )
}

/** What is left of a time, in words. */
export function leftWords(start: Date, due: Date, now: Date): string {
  const { says, ...numbers } = clockSays(start, due, now)
  return sayMeasure(says, numbers)
}

function doneWords(doneAt: string, isLate: boolean, timeZone: string): string {
  return sayMeasure(isLate ? 'doneLate' : 'doneAt', {
    day: shortWeekDay(doneAt, timeZone),
    time: clock(doneAt, timeZone),
  })
}

/** The time, anew each minute. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(ticking)
  }, [])
  return now
}
