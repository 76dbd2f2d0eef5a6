import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import type { ChildId } from '#platform/ids.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { clock, weekDay } from '#platform/web/when.ts'
import {
  type EnrichmentTold,
  stopPlannedTime,
  type TimetableLine,
  tellEnrichment,
} from '../contract/enrichment.ts'
import { TellEnrichment } from './tell-enrichment.tsx'
import { sayTime } from './time-words.ts'
import { say } from './words.ts'

type TimetableLinesProps = {
  childId: ChildId
  name: string
  timeZone: string
  day: string
  lines: readonly TimetableLine[]
  mayPlan: boolean
  mayTell: boolean
}

/** The lines of one day: the time, what and with whom; below, how it went and what the child thought. */
export function TimetableLines({ lines, ...rest }: TimetableLinesProps) {
  const key = ({ plannedTimeId, told }: TimetableLine) => plannedTimeId ?? told?.id
  return (
    <ul className="kw-lines">
      {lines.map((line) => (
        <li key={key(line)}>
          <Line {...rest} line={line} />
        </li>
      ))}
    </ul>
  )
}

type LineProps = Omit<TimetableLinesProps, 'lines'> & { line: TimetableLine }

function Line({ childId, name, timeZone, day, line, mayPlan, mayTell }: LineProps) {
  const [isTelling, setTelling] = useState(false)
  const { at, title, who, told } = line
  const waits = useWaits({ childId, line, day, timeZone })
  const time = at ?? (told && clock(told.happenedAt, timeZone))
  return (
    <>
      <p className="kw-line">
        <span className="kw-time">{time}</span>
        <span>
          <strong>{title}</strong> {who && sayTime('with', { who })}
        </span>
      </p>
      {told && <ToldEnrichment told={told} name={name} />}
      {!told && waits && (
        <p className="kw-state">
          <IconClock aria-hidden size={18} /> {sayTime('waits')}
        </p>
      )}
      {!told && !waits && mayTell && !isTelling && (
        <UnstyledButton
          className="kw-link"
          aria-label={sayTime('tell', { title })}
          onClick={() => setTelling(true)}
        >
          {sayTime('tellNow')}
        </UnstyledButton>
      )}
      {isTelling && !told && !waits && (
        <TellEnrichment
          {...{ childId, name }}
          responseId={line.responseId}
          happenedAt={momentOf(day, at)}
          onDone={() => setTelling(false)}
        />
      )}
      {mayPlan && !told && <StopTime childId={childId} line={line} day={day} />}
    </>
  )
}

/** What was told on this device about the line and has not reached everyone. */
function useWaits({
  childId,
  line,
  day,
  timeZone,
}: Pick<LineProps, 'childId' | 'line' | 'day' | 'timeZone'>): boolean {
  return useWaiting(tellEnrichment).some(
    ({ input }) =>
      input?.childId === childId &&
      input.responseId === line.responseId &&
      todayIn(timeZone, new Date(input.happenedAt)) === day,
  )
}

/** Now, when the time is today’s and has come; else the planned time of that day, on the clock of this device. */
function momentOf(day: string, at: string | undefined): string {
  const planned = new Date(`${day}T${at ?? '12:00'}:00`)
  const now = new Date()
  return planned > now ? now.toISOString() : planned.toISOString()
}

type StopTimeProps = Pick<LineProps, 'childId' | 'line' | 'day'>

function StopTime({ childId, line: { plannedTimeId, title, at = '', weekly }, day }: StopTimeProps) {
  const send = useSend(stopPlannedTime)
  if (!plannedTimeId) return null
  const stop = weekly ? `${sayTime('stop')} (${sayTime('everyWeek')})` : sayTime('stop')
  return (
    <UnstyledButton
      className="kw-link kw-link-quiet"
      aria-label={sayTime('stopFor', { stop, title, day: weekDay(day), time: at })}
      onClick={() => send.mutate({ childId, plannedTimeId })}
    >
      {stop}
    </UnstyledButton>
  )
}

/** How it went, and what the child thought of it. */
export function ToldEnrichment({ told, name }: { told: EnrichmentTold; name: string }) {
  const { delivered, whyNot, words, thought } = told
  return (
    <div className="kw-state-box">
      <p className="kw-state">
        {delivered ? <IconCheck aria-hidden size={18} /> : <IconX aria-hidden size={18} />}
        {delivered ? sayTime('doneOn') : sayTime('notDone')}
        {whyNot && `: ${sayTime(`why-${whyNot}`, { name })}`}
      </p>
      {words && <p>{words}</p>}
      {thought && (
        <p className="kw-thought">
          {thought.shape && <StateShape shape={thought.shape} label="" size={24} />}
          <span>
            {thought.shape && say(`young-${thought.shape}`)}
            {thought.shape && thought.words && ' · '}
            {thought.words && sayTime('saidBy', { name, words: thought.words })}
          </span>
        </p>
      )}
    </div>
  )
}
