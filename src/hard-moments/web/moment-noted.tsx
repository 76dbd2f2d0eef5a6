import { clock } from '#platform/web/when.ts'
import type { MomentShown } from './use-moment.ts'
import { say } from './words.ts'

/** Nobody has to write now: the time is safe. */
export function MomentNoted({ moment, timeZone }: { moment: MomentShown; timeZone: string }) {
  const isBare = moment.words === '' && moment.facts.length === 0
  return (
    <p className={isBare ? 'hm-settled' : 'at-hint'}>
      {isBare ? say('whenSettled') : say('notedBy', { name: moment.toldByName })}{' '}
      {moment.deviceSaidAt && say('clockOff', { time: clock(moment.deviceSaidAt, timeZone) })}
    </p>
  )
}
