import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { readChild } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { AppointmentId, type AppointmentShown, addAppointment } from '../contract/appointments.ts'
import type { HealthShown } from '../contract/health.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { say } from './words.ts'

type Child = OutputOf<typeof readChild>
type AppointmentsCardProps = { child: Child; health: HealthShown; mayAdd: boolean; mayTell: boolean }

/** Where a child is expected, who goes along, and what came of it. */
export function AppointmentsCard({ child, health, mayAdd, mayTell }: AppointmentsCardProps) {
  const [isOpen, setOpen] = useState(false)
  const coming = health.appointments.filter(({ outcome }) => !outcome)
  const past = health.appointments.filter(({ outcome }) => outcome).toReversed()
  const row = (one: AppointmentShown) => (
    <Appointment key={one.id} one={one} health={health} mayTell={mayTell} />
  )
  return (
    <Card title={say('appointments')}>
      {coming.length === 0 && <p className="hea-check">{say('noAppointments')}</p>}
      {coming.map(row)}
      {mayAdd && !isOpen && (
        <div className="hea-row hea-deeds">
          <Button variant="light" onClick={() => setOpen(true)}>
            {say('addAppointment')}
          </Button>
        </div>
      )}
      {isOpen && <AppointmentForm child={child} timeZone={health.timeZone} onDone={() => setOpen(false)} />}
      {past.length > 0 && (
        <details className="hea-more">
          <summary>{say('past')}</summary>
          {past.map(row)}
        </details>
      )}
    </Card>
  )
}

type AppointmentProps = { one: AppointmentShown; health: HealthShown; mayTell: boolean }

function Appointment({ one, health, mayTell }: AppointmentProps) {
  const [isOpen, setOpen] = useState(false)
  const { withWhom, startsAt, atPlace, whatFor, goesWithName, outcome } = one
  const about = [atPlace, whatFor].filter(Boolean).join('. ')
  return (
    <section className="hea-one" aria-label={withWhom}>
      <h3>{withWhom}</h3>
      <p>
        <time dateTime={startsAt}>{dayAndClock(startsAt, health.timeZone)}</time>
      </p>
      {about && <p className="at-hint">{about}</p>}
      {goesWithName && <p className="at-hint">{say('goesWith', { who: goesWithName })}</p>}
      {outcome && (
        <p>
          <strong>{say(outcome.outcome)}.</strong> {outcome.words}{' '}
          <span className="at-hint">{outcome.toldByName}</span>
        </p>
      )}
      {mayTell && !outcome && !isOpen && (
        <div className="hea-row hea-deeds">
          <Button variant="light" onClick={() => setOpen(true)}>
            {say('whatCame')}
          </Button>
        </div>
      )}
      {isOpen && (
        <OutcomeForm childId={health.childId} appointmentId={one.id} onDone={() => setOpen(false)} />
      )}
    </section>
  )
}

type AppointmentFormProps = { child: Child; timeZone: string; onDone: () => void }

function AppointmentForm({ child: { child, careTeam }, timeZone, onDone }: AppointmentFormProps) {
  const [typed, setTyped] = useState(() => ({
    ...{ withWhom: '', atPlace: '', whatFor: '', at: '', goesWith: '' },
    on: todayIn(timeZone, new Date()),
  }))
  const { send, field, problems, busy } = useForm(addAppointment, 'appointment')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { goesWith, ...rest } = typed
    const id = AppointmentId.parse(crypto.randomUUID())
    const who = PersonId.safeParse(goesWith).data
    send({ ...rest, id, childId: child.id, ...(who && { goesWith: who }) }, onDone)
  }
  const text = (name: keyof typeof typed) => ({
    ...field(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const workers = careTeam.filter(({ relation }) => !['family', 'placing-authority'].includes(relation))
  return (
    <form className="ppl-fields hea-open-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput {...text('withWhom')} label={say('withWhom')} />
      <div className="ppl-two">
        <TextInput {...text('on')} type="date" label={say('day')} />
        <TextInput {...text('at')} type="time" label={say('time')} />
      </div>
      <TextInput {...text('atPlace')} label={say('where')} />
      <Textarea {...text('whatFor')} autosize label={say('reason')} />
      <NativeSelect
        {...text('goesWith')}
        label={say('whoGoes', { name: child.knownAs })}
        data={[
          { value: '', label: say('nobodyYet') },
          ...[...new Map(workers.map((one) => [one.personId, one.knownAs]))].map(([value, label]) => ({
            value,
            label,
          })),
        ]}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
