import { IconClock } from '@tabler/icons-react'
import { firstSentence } from '#platform/first-sentence.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import type { MomentLine } from '../contract/reading.ts'
import { momentKinds } from '../moment-kinds.ts'
import { say } from './words.ts'

const OPEN = [
  'write-facts',
  'record-measure',
  'sign-measure',
  'confirm-child',
  'decide-notifiable',
  'notify',
  'return-talk',
] as const

type MomentLineProps = { moment: MomentLine; name: string; timeZone: string; showName?: boolean }

/** A hard moment in a list: when, what it was, and what of it is not done yet. */
export function MomentRow({ moment, name, timeZone, showName = false }: MomentLineProps) {
  const { childId, momentId, happenedAt, says, open } = moment
  const day = `${shortWeekDay(happenedAt, timeZone)}, ${clock(happenedAt, timeZone)}`
  const kinds = momentKinds.filter((kind) => moment.kinds.includes(kind))
  return (
    <li className="hm-row">
      <Link
        to={`/children/${childId}/hard-moments/${momentId}`}
        aria-label={say('opens', { name, day })}
        className="hm-row-head"
      >
        <strong>{showName ? `${name}, ${day}` : day}</strong>
      </Link>
      {kinds.length > 0 && (
        <span className="hm-chips">
          {kinds.map((kind) => (
            <Chip key={kind} tone="line">
              {say(`short-${kind}`)}
            </Chip>
          ))}
        </span>
      )}
      <p>{says ? firstSentence(says) : say('noWords')}</p>
      {open.length > 0 && (
        <ul className="hm-open">
          {open.map((one) => (
            <li key={`${one.kind}${one.about}`}>
              <IconClock aria-hidden size={18} /> {openWords(one, timeZone)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function openWords({ kind, dueAt }: MomentLine['open'][number], timeZone: string): string {
  const known = OPEN.find((one) => `hard-moments.${one}` === kind)
  const what = known ? say(`open-${known}`) : ''
  if (!dueAt) return what
  const when = `${shortWeekDay(dueAt, timeZone)}, ${clock(dueAt, timeZone)}`
  return `${what}, ${say(new Date(dueAt) > new Date() ? 'by' : 'was', { when })}`
}
