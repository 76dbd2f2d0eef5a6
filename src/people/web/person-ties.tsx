import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { fullDay } from '#platform/web/when.ts'
import { listChildren } from '../contract/children.ts'
import type { Me } from '../contract/sign-in.ts'
import { endTie, type WorkerShown } from '../contract/workers.ts'
import { todayIn } from '../home-day.ts'
import { say } from './admin-words.ts'
import { say as sayCare } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './people.css'

type Tie = WorkerShown['ties'][number]

/** How somebody stands to homes and young people, in words with their days. */
export function PersonTies({ person, homes }: { person: WorkerShown; homes: Me['homes'] }) {
  const children = useAsk(listChildren, {}).data?.children ?? []
  if (person.ties.length === 0) return <p className="at-hint">{say('noTies')}</p>
  const placeOf = ({ homeId, childId }: Tie) => {
    if (homeId) return homes.find((home) => home.id === homeId)?.name ?? say('someHome')
    if (childId) return children.find((child) => child.id === childId)?.knownAs ?? say('someChild')
    return say('provider')
  }
  return (
    <ul className="ppl-ties">
      {person.ties.map((tie) => (
        <TieLine key={tie.id} tie={tie} place={placeOf(tie)} person={person} homes={homes} />
      ))}
    </ul>
  )
}

type TieLineProps = { tie: Tie; place: string; person: WorkerShown; homes: Me['homes'] }

function TieLine({ tie, place, person, homes }: TieLineProps) {
  const [ending, setEnding] = useState(false)
  const relation = sayCare(tie.relation)
  const from = fullDay(tie.fromOn)
  const today = todayIn(homes[0]?.timeZone ?? 'UTC', new Date())
  const isOver = tie.toOn !== undefined && tie.toOn < today
  return (
    <li className={isOver ? 'ppl-tie-over' : undefined}>
      <span>
        {say('tieIn', { relation, place })},{' '}
        {tie.toOn ? say('fromTo', { from, to: fullDay(tie.toOn) }) : say('from', { from })}
      </span>
      {!isOver && !ending && (
        <Button
          variant="subtle"
          onClick={() => setEnding(true)}
          aria-label={say('endTieOf', { name: person.knownAs, relation })}
        >
          {say('endTie')}
        </Button>
      )}
      {ending && <EndTie tie={tie} today={today} onDone={() => setEnding(false)} />}
    </li>
  )
}

function EndTie({ tie, today, onDone }: { tie: Tie; today: string; onDone: () => void }) {
  const [toOn, setToOn] = useState(today)
  const { send, field, problems, busy } = useForm(endTie, `end-tie-${tie.id}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ tieId: tie.id, toOn }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('toOn')}
        label={say('endTitle', { relation: sayCare(tie.relation) })}
        type="date"
        value={toOn}
        onChange={(event) => setToOn(event.currentTarget.value)}
      />
      <FormFoot keep={say('endIt')} busy={busy} onCancel={onDone} />
    </form>
  )
}
