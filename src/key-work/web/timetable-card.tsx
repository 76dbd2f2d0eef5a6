import './key-work.css'
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { shortDay, weekDay } from '#platform/web/when.ts'
import { readTimetable, type Timetable } from '../contract/enrichment.ts'
import { daysAfter } from '../week.ts'
import { PlanTime } from './plan-time.tsx'
import { sayTime } from './time-words.ts'
import { TimetableLines } from './timetable-lines.tsx'
import { WeekDose } from './week-dose.tsx'

type TimetableCardProps = {
  childId: ChildId
  name: string
  timeZone: string
  mayPlan: boolean
  mayTell: boolean
}

/** The week of a child: what the plan asks for, when, with whom, whether it was done and what the child thought. */
export function TimetableCard({ childId, name, timeZone, mayPlan, mayTell }: TimetableCardProps) {
  const [day, setDay] = useState<string>()
  const [isPlanning, setPlanning] = useState(false)
  const asked = useAsk(readTimetable, { childId, ...(day && { day }) })
  const week = asked.data
  return (
    <Card
      title={
        week && week.monday !== mondayNow(week)
          ? sayTime('timetableOf', { day: shortDay(week.monday) })
          : sayTime('timetable')
      }
      hint={sayTime('timetableHint', { name })}
      aside={week && <Weeks week={week} onDay={setDay} />}
    >
      <PageOf asked={asked}>
        {week && week.doses.length === 0 && (
          <PageEmpty title={sayTime('noEnrichment')}>{sayTime('noEnrichmentSays')}</PageEmpty>
        )}
        {week && <WeekDays {...{ childId, name, timeZone, week, mayPlan, mayTell }} />}
        {week && week.doses.length > 0 && <WeekDose doses={week.doses} />}
        {week && mayPlan && week.doses.length > 0 && !isPlanning && (
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => setPlanning(true)}
          >
            {sayTime('setTime')}
          </Button>
        )}
        {week && isPlanning && (
          <PlanTime childId={childId} doses={week.doses} onDone={() => setPlanning(false)} />
        )}
      </PageOf>
    </Card>
  )
}

/** The Monday of the week in which today lies. */
function mondayNow({ today, monday }: Timetable): string {
  return today >= monday && today < daysAfter(monday, 7) ? monday : ''
}

function Weeks({ week, onDay }: { week: Timetable; onDay: (day: string | undefined) => void }) {
  return (
    <div className="kw-weeks">
      <ActionIcon aria-label={sayTime('before')} onClick={() => onDay(daysAfter(week.monday, -7))}>
        <IconChevronLeft aria-hidden size={22} />
      </ActionIcon>
      <ActionIcon aria-label={sayTime('after')} onClick={() => onDay(daysAfter(week.monday, 7))}>
        <IconChevronRight aria-hidden size={22} />
      </ActionIcon>
    </div>
  )
}

type WeekDaysProps = TimetableCardProps & { week: Timetable }

function WeekDays({ week, ...rest }: WeekDaysProps) {
  const days = week.days.filter(({ day, lines }) => lines.length > 0 || day === week.today)
  return (
    <ol className="kw-days">
      {days.map(({ day, lines }) => (
        <li key={day} className={day === week.today ? 'kw-today' : undefined}>
          <h3>
            {weekDay(day)}
            {day === week.today && <span> {sayTime('today')}</span>}
          </h3>
          {lines.length === 0 && <p className="at-hint">{sayTime('nothingOn')}</p>}
          <TimetableLines {...rest} day={day} lines={lines} mayTell={rest.mayTell && day <= week.today} />
        </li>
      ))}
    </ol>
  )
}
