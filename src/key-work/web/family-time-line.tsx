import { UnstyledButton } from '@mantine/core'
import { IconClock, IconPhoneOff, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useWaiting } from '#platform/web/operations.ts'
import { Quote } from '#platform/web/parts/quote.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { type FamilyTimeShown, tellFamilyTime } from '../contract/family-times.ts'
import { familyName } from './family-name.ts'
import { TellFamilyTime } from './tell-family-time.tsx'
import { sayTime } from './time-words.ts'
import { say } from './words.ts'

type FamilyTimeLineProps = {
  childId: ChildId
  name: string
  timeZone: string
  time: FamilyTimeShown
  mayTell: boolean
  /** Only its time of day: the day stands above. */
  today?: boolean
}

/** One family time: what is planned, and how it was for the child or that it did not happen. */
export function FamilyTimeLine({
  childId,
  name,
  timeZone,
  time,
  mayTell,
  today = false,
}: FamilyTimeLineProps) {
  const [isTelling, setTelling] = useState(false)
  const waits = useWaiting(tellFamilyTime).some(({ input }) => input?.familyTimeId === time.id)
  const what = familyName(time)
  const at = clock(time.plannedAt, timeZone)
  const missed = time.told.some(({ happened }) => !happened)
  return (
    <li>
      {missed ? <IconPhoneOff aria-hidden size={20} /> : <IconUsersGroup aria-hidden size={20} />}
      <div>
        <p>
          <strong className={missed ? 'kw-missed' : undefined}>
            {missed ? sayTime('didntHappen', { what }) : what}
          </strong>{' '}
          <span className="at-hint">
            {today ? at : `${shortWeekDay(time.plannedAt, timeZone)}, ${at}`}
            {time.supervised && `, ${sayTime('supervised')}`}
          </span>
        </p>
        {time.told.map((told) => (
          <Told key={told.id} told={told} />
        ))}
        {waits && (
          <p className="kw-state">
            <IconClock aria-hidden size={18} /> {sayTime('waits')}
          </p>
        )}
        {mayTell && time.told.length === 0 && !waits && !isTelling && (
          <UnstyledButton
            className="kw-link"
            aria-label={sayTime('howWent', { what })}
            onClick={() => setTelling(true)}
          >
            {sayTime('tellNow')}
          </UnstyledButton>
        )}
        {isTelling && !waits && time.told.length === 0 && (
          <TellFamilyTime {...{ childId, name, time }} onDone={() => setTelling(false)} />
        )}
      </div>
    </li>
  )
}

function Told({ told }: { told: FamilyTimeShown['told'][number] }) {
  const { whyNot, words, childWords, before, after, toldByName } = told
  return (
    <div className="kw-state-box kw-family-told">
      {whyNot && <p>{whyNot}</p>}
      {(before || after) && (
        <p className="kw-thought">
          {before && <StateShape shape={before} label="" size={22} />}
          {before && sayTime('shapeBefore', { shape: say(`young-${before}`) })}
          {after && <StateShape shape={after} label="" size={22} />}
          {after && sayTime('shapeAfter', { shape: say(`young-${after}`) })}
        </p>
      )}
      {childWords && <Quote>{childWords}</Quote>}
      {words && <p>{words}</p>}
      <p className="at-hint">{toldByName}</p>
    </div>
  )
}
