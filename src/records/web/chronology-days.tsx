import type { ChildId } from '#platform/ids.ts'
import type { ChronologyEntry } from '../contract.ts'
import { Entry } from './chronology-entry.tsx'
import { dayHeading, dayOf } from './near-days.ts'

type ChronologyDaysProps = {
  childId: ChildId
  entries: readonly ChronologyEntry[]
  childName: string
  timeZone: string
  may: boolean
  /** What was told about this is opened, and brought into sight. */
  entry?: string | undefined
}

/** Entries grouped by the home's day, in the order they come. */
export function ChronologyDays({
  childId,
  entries,
  childName,
  timeZone,
  may,
  entry: sought,
}: ChronologyDaysProps) {
  // What set a note right is about the same note: the first that was told is meant.
  const soughtId = sought && entries.findLast(({ about }) => about === sought)?.id
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
            isSought={entry.id === soughtId}
          />
        ))}
      </ol>
    </section>
  ))
}
