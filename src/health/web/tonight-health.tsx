import { IconPill } from '@tabler/icons-react'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { medicineName } from '../medicine-name.ts'
import { AllergyLine } from './allergy-line.tsx'
import { dueTime } from './due-time.ts'
import { say } from './round-words.ts'
import { type ChildOnRound, useRound, versionOf } from './use-round.ts'
import './health.css'

const TWO_HOURS = 2 * 3_600_000
const A_DAY = 24 * 3_600_000

/** At the top of the shift: what each child must not have, what is due next, where they are expected. */
export function TonightHealth() {
  const { asked, children } = useRound()
  if (!asked.data || children.length === 0) return null
  const byName = children.toSorted((one, other) => one.child.knownAs.localeCompare(other.child.knownAs))
  return (
    <Card
      title={say('tonightTitle')}
      aside={
        <Link className="hea-open" to="/medicines">
          <IconPill aria-hidden size={20} /> {say('openRound')}
        </Link>
      }
    >
      <ul className="hea-tonight">
        {byName
          .filter(({ health }) => health.allergies.known.length > 0)
          .map(({ child, health }) => (
            <li key={child.id}>
              <strong>{child.knownAs}</strong>
              <AllergyLine allergies={health.allergies} />
            </li>
          ))}
      </ul>
      <p className="hea-check at-hint">{othersOf(byName)}</p>
      <DueSoon here={byName} />
    </Card>
  )
}

/** Of whom nothing is known, and whom nobody has asked: two different things. */
function othersOf(here: readonly ChildOnRound[]): string {
  const others = here.filter(({ health }) => health.allergies.known.length === 0)
  const namesOf = (isAsked: boolean) =>
    others
      .filter(({ health }) => Boolean(health.allergies.noneKnown) === isAsked)
      .map(({ child }) => child.knownAs)
      .join(', ')
  const [notAsked, noneKnown] = [namesOf(false), namesOf(true)]
  return [
    ...(notAsked ? [say('notAskedOf', { names: notAsked })] : []),
    ...(noneKnown ? [say('noneKnownOf', { names: noneKnown })] : []),
  ].join(' ')
}

function DueSoon({ here }: { here: readonly ChildOnRound[] }) {
  const lines = here.flatMap(linesOf).sort((one, other) => one.at.localeCompare(other.at))
  if (lines.length === 0) return null
  return (
    <ul className="hea-due-soon">
      {lines.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  )
}

function linesOf({ child, health, now, later }: ChildOnRound) {
  const { timeZone } = health
  const soon = later.filter(({ dueAt }) => Date.parse(dueAt) < Date.now() + TWO_HOURS)
  const doses = [...now, ...soon].map((dose) => {
    const version = versionOf(health.medicines, dose.medicineId, dose.versionId)
    const isLate = Date.parse(dose.lateAt) <= Date.now()
    const about = {
      what: version ? medicineName(version) : '',
      name: child.knownAs,
      time: dueTime(dose.dueAt, timeZone, new Date()),
    }
    const key = dose.medicineId + dose.dueAt
    return { key, at: dose.dueAt, words: say(isLate ? 'tonightLate' : 'tonightDue', about) }
  })
  const expected = health.appointments.filter(({ startsAt, outcome }) => {
    const ahead = Date.parse(startsAt) - Date.now()
    return !outcome && ahead > -A_DAY && ahead < A_DAY
  })
  const appointments = expected.map(({ id, withWhom, startsAt }) => ({
    key: id,
    at: startsAt,
    words: say('appointment', {
      name: child.knownAs,
      whom: withWhom,
      time: dueTime(startsAt, timeZone, new Date()),
    }),
  }))
  return [...doses, ...appointments]
}
