import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Link } from '#platform/web/places.tsx'
import type { HardMomentId } from '#records/contract.ts'
import { MeasureId, MeasureKind, type MeasureShown, noteMeasure } from '../contract/measures.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { MeasureClocks, usersOf } from './measure-clocks.tsx'
import { sayMeasure } from './measure-words.ts'
import type { Around } from './use-moment.ts'
import { WhenField } from './when-field.tsx'
import { say } from './words.ts'

type MeasuresPartProps = {
  around: Around
  /** Of a hard moment; else a measure stands for itself. */
  momentId?: HardMomentId
  happenedAt: string
  measures: readonly MeasureShown[]
}

/** Holds and other measures, each with the clocks of its record. */
export function MeasuresPart({ around, momentId, happenedAt, measures }: MeasuresPartProps) {
  const [adds, setAdds] = useState(false)
  const { child, timeZone, mayTell } = around
  const known = new Set(measures.map(({ id }) => id))
  const waits = useWaiting(noteMeasure).filter(
    ({ input }) => input?.childId === child.id && input.momentId === momentId && !known.has(input.id),
  )
  return (
    <Card title={sayMeasure(momentId ? 'measures' : 'alone')}>
      {measures.length + waits.length === 0 && !adds && (
        <p className="at-hint">{sayMeasure(momentId ? 'noMeasures' : 'noneAlone')}</p>
      )}
      <ul className="hm-list">
        {measures.map((measure) => (
          <li key={measure.id}>
            <p>
              <strong>{measureTitle(measure)}</strong>
            </p>
            {measure.routineIn && (
              <p className="at-hint">{sayMeasure('isRoutine', { where: measure.routineIn })}</p>
            )}
            <MeasureClocks measure={measure} name={around.name} timeZone={timeZone} />
            <Link className="hm-link" to={`/children/${child.id}/holds/${measure.id}`}>
              {sayMeasure('openRecord')}
            </Link>
          </li>
        ))}
        {waits.map(({ id }) => (
          <li key={id}>
            <p className="at-hint">{say('onDevice')}</p>
            <Link className="hm-link" to={`/children/${child.id}/holds/${id}`}>
              {sayMeasure('openRecord')}
            </Link>
          </li>
        ))}
      </ul>
      {adds && (
        <NoteMeasure
          around={around}
          momentId={momentId}
          happenedAt={happenedAt}
          onDone={() => setAdds(false)}
        />
      )}
      {mayTell && !adds && (
        <Button variant="light" className="hm-add" onClick={() => setAdds(true)}>
          {sayMeasure('noteMeasure')}
        </Button>
      )}
    </Card>
  )
}

/** “Held by Omar”. */
export function measureTitle(measure: Pick<MeasureShown, 'kind' | 'users'>): string {
  const { kind } = measure
  const names = usersOf(measure)
  return kind === 'hold' ? sayMeasure('heldBy', { names }) : sayMeasure(`usedBy-${kind}`, { names })
}

type NoteMeasureProps = {
  around: Around
  momentId: HardMomentId | undefined
  happenedAt: string
  onDone: () => void
}

/** Notes that a measure was used: what, when, by whom. The record itself comes when there is time. */
function NoteMeasure({ around, momentId, happenedAt, onDone }: NoteMeasureProps) {
  const { me, child, adults, timeZone } = around
  const { send, field, problems, busy } = useForm(noteMeasure, 'measure')
  const [kind, setKind] = useState<MeasureKind>('hold')
  const [usedAt, setUsedAt] = useState(happenedAt)
  const [users, setUsers] = useState(me ? [me.personId] : [])
  const [routineIn, setRoutineIn] = useState('')
  const keep = () =>
    send(
      {
        id: MeasureId.parse(crypto.randomUUID()),
        childId: child.id,
        momentId,
        kind,
        usedAt,
        users,
        routineIn,
      },
      onDone,
    )
  return (
    <form
      className="hm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      <ChoiceChips
        legend={sayMeasure('measureKind')}
        single
        choices={MeasureKind.options.map((one) => ({ value: one, words: sayMeasure(`measure-${one}`) }))}
        chosen={[kind]}
        onChange={([one]) => one && setKind(one)}
      />
      <WhenField
        {...field('usedAt')}
        label={sayMeasure('when')}
        value={usedAt}
        onChange={setUsedAt}
        timeZone={timeZone}
      />
      <ChoiceChips
        {...field('users')}
        legend={sayMeasure('whoUsed')}
        choices={adults.map(({ personId, name }) => ({ value: personId, words: name }))}
        chosen={users}
        onChange={setUsers}
      />
      <TextInput
        {...field('routineIn')}
        label={sayMeasure('routine')}
        description={sayMeasure('routineHint')}
        value={routineIn}
        onChange={(event) => setRoutineIn(event.currentTarget.value)}
      />
      <FormFoot keep={sayMeasure('keepMeasure')} busy={busy} onCancel={onDone} tone="lamp" />
    </form>
  )
}
