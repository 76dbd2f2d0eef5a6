import { todayIn } from '#people/home-day.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, dayAndClock } from '#platform/web/when.ts'
import { type HealthShown, readHealth } from '../contract/health.ts'
import { medicineName } from '../medicine-name.ts'
import { AllergyLine } from './allergy-line.tsx'
import { versionOf } from './use-round.ts'
import { say } from './words.ts'
import './health.css'

const A_WEEK = 7 * 86_400_000

/** On a child’s first page: what they must not have, today’s medicines, where they are expected this week. */
export function HealthToday({ childId }: { childId: ChildId }) {
  const health = useAsk(readHealth, { childId }).data
  if (!health) return null
  return (
    <Card
      title={say('todayTitle')}
      aside={
        <Link className="hea-open" to={`/children/${childId}/health`}>
          {say('toHealth')}
        </Link>
      }
    >
      <AllergyLine allergies={health.allergies} />
      <ul className="hea-quiet-list">
        {linesOf(health).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

function linesOf({ doses, medicines, appointments, timeZone }: HealthShown): string[] {
  const now = new Date()
  const today = todayIn(timeZone, now)
  const ofToday = doses.filter(({ dueAt }) => todayIn(timeZone, new Date(dueAt)) === today)
  const medicineLines = ofToday.flatMap(({ medicineId, versionId, dueAt, isAnswered }) => {
    const version = versionOf(medicines, medicineId, versionId)
    const about = { time: clock(dueAt, timeZone), what: version ? medicineName(version) : '' }
    return version ? [say(isAnswered ? 'todayDone' : 'todayDose', about)] : []
  })
  const soon = appointments.filter(({ startsAt, outcome }) => {
    return !outcome && Date.parse(startsAt) < now.getTime() + A_WEEK
  })
  const appointmentLines = soon.map(({ startsAt, withWhom }) =>
    say('todayAppointment', { when: dayAndClock(startsAt, timeZone), whom: withWhom }),
  )
  return [...medicineLines, ...appointmentLines]
}
