import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { listChildren } from '../contract/children.ts'
import type { Me } from '../contract/sign-in.ts'
import { leadsTo, TieRelation } from '../contract/ties.ts'
import { addTie, type WorkerShown } from '../contract/workers.ts'
import { todayIn } from '../home-day.ts'
import { say } from './admin-words.ts'
import { say as sayCare } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type AddTieProps = { person: WorkerShown; homes: Me['homes']; onDone: () => void }

/** Ties somebody to a home, a child or the provider: what they are here, and from which day. */
export function AddTie({ person, homes, onDone }: AddTieProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [relation, setRelation] = useState<TieRelation>('home-team')
  const [place, setPlace] = useState<Place>(() => ({ homeId: homes[0]?.id ?? '', childId: '' }))
  const [days, setDays] = useState(() => ({
    fromOn: todayIn(homes[0]?.timeZone ?? 'UTC', new Date()),
    toOn: '',
  }))
  const { send, field, problems, busy } = useForm(addTie, `tie-${person.personId}`)
  const leads = leadsTo[relation]
  const [first] = leads
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const where = { home: { homeId: place.homeId }, child: { childId: place.childId }, provider: {} }
    const until = days.toOn ? { toOn: days.toOn } : {}
    const tie = { id, personId: person.personId, relation, fromOn: days.fromOn, ...until }
    send({ ...tie, ...where[first ?? 'provider'] }, onDone)
  }
  return (
    <form
      className="ppl-fields"
      onSubmit={submit}
      noValidate
      aria-label={say('addTieTo', { name: person.knownAs })}
    >
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-two">
        <NativeSelect
          {...field('relation')}
          label={say('relation')}
          value={relation}
          onChange={(event) => {
            const chosen = TieRelation.safeParse(event.currentTarget.value)
            if (chosen.success) setRelation(chosen.data)
          }}
          data={TieRelation.options.map((value) => ({ value, label: sayCare(value) }))}
        />
        <PlaceField {...{ first, homes, place, setPlace, field }} />
        <TextInput
          {...field('fromOn')}
          label={say('first')}
          type="date"
          value={days.fromOn}
          onChange={(event) => setDays({ ...days, fromOn: event.currentTarget.value })}
        />
        <TextInput
          {...field('toOn')}
          label={say('last')}
          type="date"
          value={days.toOn}
          onChange={(event) => setDays({ ...days, toOn: event.currentTarget.value })}
        />
      </div>
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}

type Place = { homeId: string; childId: string }
type PlaceFieldProps = {
  /** What the tie leads to. */
  first: (typeof leadsTo)[TieRelation][number] | undefined
  homes: Me['homes']
  place: Place
  setPlace: (place: Place) => void
  field: ReturnType<typeof useForm>['field']
}

/** Which home or which child somebody is tied to; nothing where the tie is to the provider. */
function PlaceField({ first, homes, place, setPlace, field }: PlaceFieldProps) {
  const children = useAsk(listChildren, {}).data?.children ?? []
  if (first === 'home') {
    return (
      <NativeSelect
        {...field('homeId')}
        label={say('where')}
        value={place.homeId}
        onChange={(event) => setPlace({ ...place, homeId: event.currentTarget.value })}
        data={homes.map((home) => ({ value: home.id, label: home.name }))}
      />
    )
  }
  if (first !== 'child') return null
  return (
    <NativeSelect
      {...field('childId')}
      label={say('whom')}
      value={place.childId}
      onChange={(event) => setPlace({ ...place, childId: event.currentTarget.value })}
      data={[
        { value: '', label: sayForm('choose') },
        ...children.map((child) => ({ value: child.id, label: child.knownAs })),
      ]}
    />
  )
}
