import { clock, shortDay, weekDayAndYear } from '#platform/web/when.ts'
import type { ChronologyEntry } from '../contract.ts'
import { entryWords } from '../entry-words.ts'
import type { Told } from '../narrative.ts'
import { kindOf } from './chronology-entry.tsx'
import { dayOf } from './near-days.ts'
import { say } from './words.ts'

type NarrativeProps = { told: readonly Told<ChronologyEntry>[]; name: string; timeZone: string }

/** Day after day in plain text: when, what, who wrote it; beside it what was set right and the child's side. */
export function Narrative({ told, name, timeZone }: NarrativeProps) {
  const days = Map.groupBy(told, ({ entry }) => dayOf(entry.happenedAt, timeZone))
  return [...days].map(([day, parts]) => (
    <section key={day} className="rec-print-day">
      <h2>{weekDayAndYear(day)}</h2>
      {parts.map(({ entry, beside }) => (
        <div key={entry.id} className="rec-print-entry" data-entry={entry.id}>
          <p>
            <b>
              {clock(entry.happenedAt, timeZone)} {say(`kind-${kindOf(entry)}`, { name })}
            </b>{' '}
            <span className="rec-print-by">({entry.toldByName})</span>
          </p>
          {wordsOf(entry).map((words) => (
            <p key={words} className="rec-entry-words">
              {words}
            </p>
          ))}
          {beside.map((one) => (
            <Beside key={one.id} entry={one} name={name} timeZone={timeZone} />
          ))}
        </div>
      ))}
    </section>
  ))
}

/** Above what was said in their own words the kind says so already. */
function wordsOf(entry: ChronologyEntry): string[] {
  return kindOf(entry) === 'own-words' ? [entry.detail || entry.headline] : entryWords(entry)
}

const SAYS = {
  'records.amendment': 'printRight',
  'collaboration.my-side': 'printSide',
  'repair.side': 'printSide',
} as const

function Beside({ entry, name, timeZone }: { entry: ChronologyEntry; name: string; timeZone: string }) {
  const known: Readonly<Record<string, (typeof SAYS)[keyof typeof SAYS]>> = SAYS
  const words = { name, who: entry.toldByName, day: shortDay(entry.happenedAt, timeZone) }
  return (
    <div className="rec-print-beside" data-entry={entry.id}>
      <p>
        <b>{say(known[entry.kind] ?? 'printAnswer', words)}</b>
      </p>
      <p className="rec-entry-words">{entry.detail || entry.headline}</p>
    </div>
  )
}
