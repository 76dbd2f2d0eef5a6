import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { fullDay } from '#platform/web/when.ts'
import { chooseReading, type Reading } from '../contract/plan.ts'
import { readingLevels } from '../my-plan-levels.ts'
import { say } from './view-words.ts'

type ChooseLevelProps = {
  childId: ChildId
  /** The child’s first name; missing where they choose by themself. */
  name?: string
  timeZone: string
  reading: Reading
  may: boolean
}

/** Pictures, short words or everything: chosen by the young person or with them, and kept. */
export function ChooseLevel({ childId, name, timeZone, reading, may }: ChooseLevelProps) {
  const send = useSend(chooseReading)
  const level = (send.isPending && send.variables.level) || reading.level
  return (
    <div className="at-view-level at-views-quiet">
      <p className="at-my-quiet">{name ? say('levelWith', { name }) : say('levelHint')}</p>
      {may && (
        <Segments
          label={say('level')}
          value={level}
          onChange={(chosen) => send.mutate({ id: crypto.randomUUID(), childId, level: chosen })}
          options={readingLevels.map((value) => ({ value, label: say(value) }))}
        />
      )}
      {name && reading.chosenBy && reading.at && (
        <p className="at-hint">
          {say('chosenBy', { who: reading.chosenBy, day: fullDay(reading.at, timeZone) })}
        </p>
      )}
      {send.error && <p role="alert">{say('notKept')}</p>}
    </div>
  )
}
