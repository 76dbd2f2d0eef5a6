import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { weekDay } from '#platform/web/when.ts'
import { AgencyLine } from './agency-line.tsx'
import { Entry } from './rota-entry.tsx'
import { say } from './rota-words.ts'
import type { Week } from './week-grid.tsx'

/** The week as a list, on a phone: each day with whoever works on it. */
export function WeekList({ week }: { week: Week }) {
  const { days, today } = week
  const isNow = days.includes(today)
  const past = days.filter((day) => isNow && day < today)
  const shown = (all: readonly string[]) => all.map((day) => <DayOfWeek key={day} day={day} week={week} />)
  return (
    <div className="shf-week-list">
      {past.length > 0 && (
        <details className="shf-fold">
          <summary>{say('earlierDays')}</summary>
          <div className="shf-page">{shown(past)}</div>
        </details>
      )}
      {shown(days.filter((day) => !past.includes(day)))}
    </div>
  )
}

function DayOfWeek({ day, week }: { day: string; week: Week }) {
  const here = week.entries.filter(({ onDay }) => onDay === day)
  if (here.length === 0 && !week.may) return null
  return (
    <section
      className="shf-day"
      aria-label={weekDay(day)}
      {...(day === week.today && { 'data-today': true })}
    >
      <h3>{weekDay(day)}</h3>
      <ul>
        {here.map((entry) => {
          const worker = week.workers.find(({ personId }) => personId === entry.workerId)
          if (!worker) return null
          return (
            <li key={entry.key}>
              <Face face={worker.face ?? faceFor(worker.personId)} name="" size={40} />
              <div>
                <strong>{worker.knownAs}</strong>
                <AgencyLine worker={worker} />
              </div>
              <Entry
                entry={entry}
                name={worker.knownAs}
                timeZone={week.timeZone}
                onOpen={week.may ? week.onOpen : undefined}
              />
            </li>
          )
        })}
      </ul>
      {week.may && (
        <Button
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => week.onAdd(day)}
        >
          {say('addOn', { day: weekDay(day) })}
        </Button>
      )}
    </section>
  )
}
