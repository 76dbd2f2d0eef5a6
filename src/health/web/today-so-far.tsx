import { todayIn } from '#people/home-day.ts'
import { clock } from '#platform/web/when.ts'
import { medicineName } from '../medicine-name.ts'
import { say } from './round-words.ts'
import type { ChildOnRound } from './use-round.ts'

/** What was answered today, so that nobody gives it again. */
export function TodaySoFar({ one: { health } }: { one: ChildOnRound }) {
  const { timeZone, givings, medicines } = health
  const today = todayIn(timeZone, new Date())
  const told = givings.filter(({ happenedAt }) => todayIn(timeZone, new Date(happenedAt)) === today)
  if (told.length === 0) return null
  return (
    <>
      <h3 className="hea-label">{say('today')}</h3>
      <ul className="hea-quiet-list">
        {told.map(({ id, medicineId, happenedAt, answer, toldByName, secondName }) => {
          const version = medicines.find((one) => one.id === medicineId)?.versions.at(-1)
          const by = [toldByName, secondName].filter(Boolean).join(', ')
          const what = version ? medicineName(version) : ''
          return (
            <li key={id}>
              {say('todayLine', { time: clock(happenedAt, timeZone), what, answer: say(answer), by })}
            </li>
          )
        })}
      </ul>
    </>
  )
}
