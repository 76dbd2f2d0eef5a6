import { UnstyledButton } from '@mantine/core'
import { weekDay } from '#platform/web/when.ts'
import type { RotaEntry } from '../rota-cells.ts'
import { onTheWall } from '../wall-time.ts'
import { say } from './rota-words.ts'

type EntryProps = {
  entry: RotaEntry
  /** Whose it is; shown where the row does not say it. */
  name: string
  timeZone: string
  onOpen: ((entry: RotaEntry) => void) | undefined
}

/** One shift on the rota: planned, and what was worked beside it. Whoever plans opens it. */
export function Entry({ entry, name, timeZone, onOpen }: EntryProps) {
  const { planned, onDay } = entry
  const words = (
    <>
      {planned ? (
        <>
          <strong>
            {planned.starts}–{planned.ends}
          </strong>
          <span>{say(`kind-${planned.kind}`)}</span>
        </>
      ) : (
        <span>{say('notPlanned')}</span>
      )}
      <span className="shf-worked">{workedWords(entry, timeZone)}</span>
    </>
  )
  const look = planned ? `shf-entry shf-entry-${planned.kind}` : 'shf-entry shf-entry-unplanned'
  if (!onOpen) return <div className={look}>{words}</div>
  return (
    <UnstyledButton className={look} onClick={() => onOpen(entry)}>
      <span className="at-hidden">{say('shiftOf', { name, day: weekDay(onDay) })}</span>
      {words}
    </UnstyledButton>
  )
}

const NEAR = 5 * 60_000

/** What was worked, in words: nothing before the shift is over and nothing was said. */
function workedWords({ planned, worked }: RotaEntry, timeZone: string): string {
  const time = (at: string) => onTheWall(new Date(at), timeZone).time
  if (!worked) return planned && Date.parse(planned.endsAt) < Date.now() ? say('notSaid') : ''
  const { cameAt, wentAt } = worked
  if (cameAt && wentAt) {
    const near = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) <= NEAR
    if (planned && near(cameAt, planned.startsAt) && near(wentAt, planned.endsAt)) return say('asPlanned')
    return say('cameWent', { came: time(cameAt), went: time(wentAt) })
  }
  if (cameAt) return say('cameOnly', { came: time(cameAt) })
  return wentAt ? say('wentOnly', { went: time(wentAt) }) : ''
}
