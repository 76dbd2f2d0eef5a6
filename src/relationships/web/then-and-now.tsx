import { TextInput } from '@mantine/core'
import { fullDay } from '#platform/web/when.ts'
import { changesSince, inSentence, type PersonOnDay } from './around-now.ts'
import { Ecomap, type EcomapProps } from './ecomap.tsx'
import { say } from './words.ts'

type ThenAndNowProps = Omit<EcomapProps, 'shown'> & {
  day: string
  today: string
  onDay: (day: string) => void
  before: readonly PersonOnDay[]
  now: readonly PersonOnDay[]
}

/** How it was on a day beside how it is: two pictures with the same directions, and what is different in words. */
export function ThenAndNow({ day, today, onDay, before, now, ...picture }: ThenAndNowProps) {
  const changes = changesSince(before, now)
  const there = (people: readonly PersonOnDay[]) => people.filter(({ ended }) => !ended)
  return (
    <div className="rel-then">
      <TextInput
        className="rel-day"
        label={say('thenOn')}
        type="date"
        max={today}
        value={day}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      <div className="rel-two">
        <section aria-label={say('thatDay', { day: fullDay(day) })}>
          <h3>{say('thatDay', { day: fullDay(day) })}</h3>
          {there(before).length > 0 ? (
            <>
              <Ecomap {...picture} shown={there(before)} />
              <p>{inSentence(there(before), picture.name)}</p>
            </>
          ) : (
            <p>{say('nobodyThen')}</p>
          )}
        </section>
        <section aria-label={say('now')}>
          <h3>{say('now')}</h3>
          <Ecomap {...picture} shown={there(now)} />
          <p>{inSentence(there(now), picture.name)}</p>
        </section>
      </div>
      <h3>{say('changed')}</h3>
      {changes.length === 0 && <p>{say('noChange')}</p>}
      <ul>
        {changes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
