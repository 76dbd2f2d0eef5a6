import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '#people/web/use-form.ts'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type MeasureShown, tellAccount } from '../contract/measures.ts'
import { readMoment } from '../contract/reading.ts'
import { type AccountDraft, accountOf, startAccount, useAccountDraft } from './account-draft.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { sayHurt } from './hurt-words.ts'
import { sayMeasure } from './measure-words.ts'
import type { Around, MomentShown } from './use-moment.ts'
import { WhenField } from './when-field.tsx'
import { say } from './words.ts'

type AccountFormProps = {
  around: Around
  measure: MeasureShown
  onSaved: (id: string) => void
  onCancel?: () => void
}

/** The eight contents that the law asks for. What the facts have told stands here already. */
export function AccountForm(props: AccountFormProps) {
  const { around, measure } = props
  const about = measure.momentId ?? measure.id
  const moment = useAsk(readMoment, { childId: around.child.id, about }, { skip: !measure.momentId })
  if (measure.momentId && moment.isPending && moment.fetchStatus !== 'paused') return null
  return <Fields {...props} moment={moment.data} />
}

function Fields({
  around,
  measure,
  onSaved,
  onCancel,
  moment,
}: AccountFormProps & { moment: MomentShown | undefined }) {
  const { me, child } = around
  const { send, field, problems, busy } = useForm(tellAccount, 'account')
  const place = `${me?.personId}/${measure.id}/${measure.accounts.length}`
  const { draft, change, forget } = useAccountDraft(place, () =>
    startAccount(measure, moment && knownFrom(moment)),
  )
  const again = measure.accounts.length > 0
  const save = () => {
    const account = accountOf(draft, { id: measure.id, childId: child.id })
    send(account, () => {
      forget()
      onSaved(account.id)
    })
  }
  const text = (name: TextName) => ({
    ...field(name),
    label: sayMeasure(name),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <form
      className="hm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea {...text('behaviour')} />
      <div className="hm-two">
        <WhenField
          {...field('usedAt')}
          label={sayMeasure('when')}
          value={draft.usedAt}
          onChange={(usedAt) => change({ usedAt })}
          timeZone={around.timeZone}
        />
        <TextInput {...text('place')} />
      </div>
      <Textarea {...text('description')} />
      <Lasted draft={draft} change={change} field={field('lastedSeconds')} />
      <Textarea {...text('avoided')} />
      <ChoiceChips
        {...field('users')}
        legend={sayMeasure('whoUsed')}
        choices={around.adults.map(({ personId, name }) => ({ value: `${personId}`, words: name }))}
        chosen={draft.users}
        onChange={(users) => change({ users })}
      />
      <TextInput {...text('present')} />
      <Textarea {...text('effect')} />
      <Textarea {...text('injury')} />
      {draft.injury === '' && (
        <Button
          variant="light"
          className="hm-start"
          onClick={() => change({ injury: sayMeasure('nobodyHurt') })}
        >
          {sayMeasure('nobodyHurt')}
        </Button>
      )}
      {again && <TextInput {...text('because')} description={sayMeasure('becauseHint')} />}
      <FormFoot
        keep={sayMeasure(again ? 'makeAnew' : 'makeRecord')}
        busy={busy}
        onCancel={onCancel}
        tone="lamp"
      />
    </form>
  )
}

type TextName =
  | 'behaviour'
  | 'place'
  | 'description'
  | 'avoided'
  | 'present'
  | 'effect'
  | 'injury'
  | 'because'

type LastedProps = {
  draft: AccountDraft
  change: (changed: Partial<AccountDraft>) => void
  field: { id: string; error: string | undefined }
}

function Lasted({ draft, change, field }: LastedProps) {
  return (
    <fieldset className="hm-choice">
      <legend>{sayMeasure('lasted')}</legend>
      <div className="hm-two">
        <NumberInput
          {...field}
          label={sayMeasure('minutes')}
          min={0}
          max={1440}
          allowDecimal={false}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        <NumberInput
          label={sayMeasure('seconds')}
          min={0}
          max={59}
          allowDecimal={false}
          value={draft.seconds}
          onChange={(seconds) => change({ seconds })}
        />
      </div>
    </fieldset>
  )
}

/** What the facts of the moment have told already: nobody types it twice. */
function knownFrom({ facts: [newest], injuries, words }: MomentShown) {
  const tried = newest ? [...newest.triedSays, newest.triedOther].filter(Boolean).join(', ') : ''
  const hurt = injuries.map(({ kind, region, treatment }) =>
    [sayHurt(`injury-${kind}`), sayHurt(`region-${region}`), treatment].filter(Boolean).join(', '),
  )
  return {
    behaviour: [newest?.ledTo.join('. '), newest?.words ?? words].filter(Boolean).join('. '),
    place: newest?.place ?? '',
    avoided: tried,
    present: [...(newest?.adultNames ?? []), newest?.others].filter(Boolean).join(', '),
    injury: hurt.join('. '),
  }
}
