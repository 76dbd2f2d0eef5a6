import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import type { HardMomentId } from '#records/contract.ts'
import { How, recordTold, Whom } from '../contract/told.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { sayTold } from './told-words.ts'
import type { Around, MomentShown } from './use-moment.ts'
import { WhenField } from './when-field.tsx'
import { say } from './words.ts'

type ToldPartProps = { around: Around; moment: MomentShown }
type WhomValue = (typeof Whom.options)[number]

/** Who was told: whom, what, how and when, with the number they gave. */
export function ToldPart({ around, moment }: ToldPartProps) {
  const [adds, setAdds] = useState(false)
  const { timeZone, mayTell } = around
  const waits = useWaiting(recordTold).filter(({ input }) => input?.momentId === moment.momentId)
  return (
    <Card title={sayTold('told')}>
      {moment.told.length + waits.length === 0 && !adds && <p className="at-hint">{sayTold('noTold')}</p>}
      <ul className="hm-list">
        {moment.told.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{sayTold(`whom-${one.whom}`)}</strong>
              {one.name && `, ${one.name}`}
            </p>
            <p className="hm-words">{one.what}</p>
            <p className="at-hint">
              {sayTold(`how-${one.how}`)},{' '}
              {say('toldBy', {
                name: one.toldByName,
                day: shortWeekDay(one.happenedAt, timeZone),
                time: clock(one.happenedAt, timeZone),
              })}
              {one.reference && `. ${sayTold('referenceIs', { reference: one.reference })}`}
            </p>
          </li>
        ))}
        {waits.map(({ id, input }) => (
          <li key={id}>
            {input && <p>{sayTold(`whom-${input.whom}`)}</p>}
            <p className="at-hint">{say('onDevice')}</p>
          </li>
        ))}
      </ul>
      {adds && <ToldForm around={around} momentId={moment.momentId} onDone={() => setAdds(false)} />}
      {mayTell && !adds && (
        <Button variant="light" className="hm-add" onClick={() => setAdds(true)}>
          {sayTold('addTold')}
        </Button>
      )}
    </Card>
  )
}

const FIRST: readonly WhomValue[] = [
  'manager',
  'on-call',
  'social-worker',
  'placing-authority',
  'police',
  'family',
  'inspectorate',
]
const ALL = [...FIRST, ...Whom.options.filter((one) => !FIRST.includes(one))]

type ToldFormProps = { around: Around; momentId: HardMomentId; onDone: () => void }

function ToldForm({ around, momentId, onDone }: ToldFormProps) {
  const { send, field, problems, busy } = useForm(recordTold, 'told')
  const [whom, setWhom] = useState<WhomValue>('manager')
  const [how, setHow] = useState<(typeof How.options)[number]>('call')
  const [happenedAt, setHappenedAt] = useState(() => new Date().toISOString())
  const [words, setWords] = useState({ name: '', what: '', reference: '' })
  const keep = () => {
    const told = { ...words, whom, how, happenedAt, momentId, childId: around.child.id }
    send({ ...told, id: crypto.randomUUID() }, onDone)
  }
  const text = (name: keyof typeof words) => ({
    ...field(name),
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  })
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
        legend={sayTold('whom')}
        single
        choices={ALL.map((one) => ({ value: one, words: sayTold(`whom-${one}`) }))}
        chosen={[whom]}
        onChange={([one]) => one && setWhom(one)}
      />
      <Textarea {...text('what')} label={sayTold('what')} minRows={2} />
      <div className="hm-two">
        <TextInput {...text('name')} label={sayTold('whomName')} />
        <NativeSelect
          label={sayTold('how')}
          value={how}
          onChange={(event) => setHow(How.parse(event.currentTarget.value))}
          data={How.options.map((one) => ({ value: one, label: sayTold(`how-${one}`) }))}
        />
        <WhenField
          {...field('happenedAt')}
          label={sayTold('toldAt')}
          value={happenedAt}
          onChange={setHappenedAt}
          timeZone={around.timeZone}
        />
        <TextInput {...text('reference')} label={sayTold('reference')} />
      </div>
      <FormFoot keep={sayTold('saveTold')} busy={busy} onCancel={onDone} tone="lamp" />
    </form>
  )
}
