import { locale } from '#platform/web/words.ts'
import type { MeasureShown } from '../contract/measures.ts'
import { ClockBar } from './clock-bar.tsx'
import { sayMeasure } from './measure-words.ts'

type MeasureClocksProps = { measure: MeasureShown; name: string; timeZone: string }

/** The three acts of a measure: done, or how much of their time is left. */
export function MeasureClocks({ measure, name, timeZone }: MeasureClocksProps) {
  const user = usersOf(measure)
  return measure.acts.map(({ act, dueAt, doneAt }) => (
    <ClockBar
      key={act}
      title={sayMeasure(`act-${act}`, { name, user })}
      startedAt={measure.usedAt}
      dueAt={dueAt}
      doneAt={doneAt}
      timeZone={timeZone}
    />
  ))
}

/** Who used a measure, by first names. */
export function usersOf({ users }: Pick<MeasureShown, 'users'>): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(users.map(({ name }) => name))
}
