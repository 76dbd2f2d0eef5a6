import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { DoseBars } from '#platform/web/pictures/dose-bars.tsx'
import { DoseTable } from '#platform/web/pictures/dose-table.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import type { Timetable } from '../contract/enrichment.ts'
import { sayTime } from './time-words.ts'

/** How often each thing of the plan was done this week, against what the plan asks for. */
export function WeekDose({ doses }: { doses: Timetable['doses'] }) {
  const rows = doses.map(({ responseId, title, planned, done }) => ({
    key: responseId,
    name: title,
    delivered: done,
    planned,
    words: planned > 0 ? sayTime('doseWords', { done, planned }) : sayTime('doseFree', { done }),
  }))
  const list = rows.map(({ name, words }) => `${name} ${words}`).join('; ')
  const sum = (which: 'done' | 'planned') =>
    doses.filter(({ planned }) => planned > 0).reduce((all, one) => all + one[which], 0)
  const numbers = { done: sum('done'), planned: sum('planned') }
  const heads = { name: sayTime('response'), delivered: sayTime('given'), planned: sayTime('planned') }
  return (
    <div className="kw-dose">
      <TableSwitch
        title={sayTime('asOften')}
        hint={
          numbers.planned > 0
            ? sayTime('asOftenSays', numbers)
            : sayTime('asOftenFree', { done: numbers.done })
        }
        words={{ choose: sayTime('choose'), picture: sayTime('picture'), table: sayTime('table') }}
        picture={
          <FitWidth>
            {(width) => <DoseBars label={sayTime('doseChart', { list })} rows={rows} width={width} />}
          </FitWidth>
        }
        table={<DoseTable caption={sayTime('asOften')} heads={heads} rows={rows} />}
      />
      <ul className="kw-asks">
        {doses.map(({ responseId, title, when, count, per }) => (
          <li key={responseId}>
            <strong>{title}</strong>{' '}
            <span className="at-hint">
              {when ? sayTime('planSays', { when, count, per }) : sayTime('doseOnly', { count, per })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
