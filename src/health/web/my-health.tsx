import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { type HealthShown, readHealth } from '../contract/health.ts'
import { medicineName } from '../medicine-name.ts'
import { inSentence, whenGiven } from './order-words.ts'
import { versionNow } from './use-round.ts'
import { say } from './words.ts'
import './health.css'

/** What the adults know about a young person’s health, for the young person, in plain words. */
export function MyHealth({ childId }: { childId: ChildId }) {
  const asked = useAsk(readHealth, { childId })
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <div className="hea-mine">
          <p>{say('mySays')}</p>
          <MyAllergies health={asked.data} />
          <MyMedicines health={asked.data} />
          <MyAppointments health={asked.data} />
        </div>
      )}
    </PageOf>
  )
}

function MyAllergies({ health: { allergies } }: { health: HealthShown }) {
  const { known, noneKnown } = allergies
  return (
    <section aria-labelledby="my-allergies">
      <h2 id="my-allergies">{say('allergies')}</h2>
      {known.length === 0 && <p>{say(noneKnown ? 'myNoAllergies' : 'myNotAsked')}</p>}
      {known.map(({ id, substance, whatHappens, whatToDo }) => (
        <p key={id}>
          <strong>{say('myAllergy', { what: substance, happens: whatHappens })}</strong>{' '}
          {say('myAllergyDo', { what: whatToDo })}
        </p>
      ))}
    </section>
  )
}

function MyMedicines({ health: { medicines, timeZone } }: { health: HealthShown }) {
  const current = medicines.flatMap((one) => versionNow(one, timeZone) ?? [])
  return (
    <section aria-labelledby="my-medicines">
      <h2 id="my-medicines">{say('myMedicines')}</h2>
      {current.length === 0 && <p>{say('myNoMedicines')}</p>}
      {current.map((version) => (
        <p key={version.id}>
          <strong>{medicineName(version)}</strong>{' '}
          {say('myMedicine', {
            dose: version.dose,
            when: whenGiven(version),
            what: inSentence(version.whatFor),
          })}
        </p>
      ))}
      {current.length > 0 && <p>{say('myWant')}</p>}
    </section>
  )
}

function MyAppointments({ health: { appointments, timeZone } }: { health: HealthShown }) {
  const coming = appointments.filter(({ outcome }) => !outcome)
  return (
    <section aria-labelledby="my-appointments">
      <h2 id="my-appointments">{say('myAppointments')}</h2>
      {coming.length === 0 && <p>{say('myNoAppointments')}</p>}
      {coming.map(({ id, withWhom, startsAt, goesWithName }) => (
        <p key={id}>
          {say('myAppointment', { whom: withWhom, when: dayAndClock(startsAt, timeZone) })}{' '}
          {goesWithName && say('myGoes', { who: goesWithName })}
        </p>
      ))}
    </section>
  )
}
