import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { shortWeekDay, weekDay } from '#platform/web/when.ts'
import type { WorkerOnRota } from '../contract/rota.ts'
import type { RotaEntry } from '../rota-cells.ts'
import { AgencyLine } from './agency-line.tsx'
import { Entry } from './rota-entry.tsx'
import { say } from './rota-words.ts'

/** A week of the rota, as both of its views show it. */
export interface Week {
  days: readonly string[]
  entries: readonly RotaEntry[]
  workers: readonly WorkerOnRota[]
  timeZone: string
  today: string
  /** Whether the reader plans it. */
  may: boolean
  onOpen: (entry: RotaEntry) => void
  onAdd: (onDay: string, workerId?: string) => void
}

/** The week as a table, on a wide screen and on paper: a row for each worker, a column for each day. */
export function WeekGrid({ week }: { week: Week }) {
  const { days, workers, today } = week
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="shf-grid-box" tabIndex={0} aria-label={say('title')}>
      <table className="shf-grid">
        <thead>
          <tr>
            <th scope="col">{say('worker')}</th>
            {days.map((day) => (
              <th key={day} scope="col" {...(day === today && { 'aria-current': 'date' as const })}>
                {shortWeekDay(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {workers.map((worker) => (
            <WorkerRow key={worker.personId} worker={worker} week={week} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function WorkerRow({ worker, week }: { worker: WorkerOnRota; week: Week }) {
  const { personId, knownAs, face } = worker
  return (
    <tr>
      <th scope="row">
        <span className="shf-worker">
          <Face face={face ?? faceFor(personId)} name="" size={36} />
          <span>
            {knownAs}
            <AgencyLine worker={worker} />
          </span>
        </span>
      </th>
      {week.days.map((day) => (
        <td key={day} {...(day === week.today && { 'data-today': true })}>
          {week.entries
            .filter((one) => one.workerId === personId && one.onDay === day)
            .map((entry) => (
              <Entry
                key={entry.key}
                entry={entry}
                name={knownAs}
                timeZone={week.timeZone}
                onOpen={week.may ? week.onOpen : undefined}
              />
            ))}
          {week.may && (
            <ActionIcon
              className="shf-add"
              variant="subtle"
              aria-label={say('add', { name: knownAs, day: weekDay(day) })}
              onClick={() => week.onAdd(day, personId)}
            >
              <IconPlus aria-hidden size={18} />
            </ActionIcon>
          )}
        </td>
      ))}
    </tr>
  )
}
