import type { ChildId } from '#platform/ids.ts'
import type { ChronologyEntry } from '../contract.ts'
import { Entry } from './chronology-entry.tsx'
import { dayHeading, dayOf } from './when.ts'

type ChronologyDaysProps = {
  childId: ChildId
  entries: readonly ChronologyEntry[]
  childName: string
  timeZone: string
  may: boolean
}

/** Entries grouped by the home's day, in the order they come. */
export function ChronologyDays({ childId, entries, childName, timeZone, may }: ChronologyDaysProps) {
  const days = Map.groupBy(entries, (entry) => dayOf(entry.happenedAt, timeZone))
  return [...days].map(([day, told]) => (
    <section key={day} className="rec-day" aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>{dayHeading(day, timeZone)}</h3>
      <ol>
        {told.map((entry) => (
          <Entry
            key={entry.id}
            childId={childId}
            entry={entry}
            childName={childName}
            timeZone={timeZone}
            may={may}
          />
        ))}
      </ol>
    </section>
  ))
}
