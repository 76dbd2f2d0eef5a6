import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { HardMomentId } from '#records/contract.ts'
import { MissingId, recordReturnTalk, tellMissing, tellReturned } from '../contract/missing.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { sayTold } from './told-words.ts'
import type { Around } from './use-moment.ts'
import { WhenField } from './when-field.tsx'
import { say } from './words.ts'

type Typed = { currentTarget: { value: string } }
type FormProps = { around: Around; onDone: () => void }

/** When and where they were last seen, and what we worry about. Works without a network. */
export function MissingForm({ around, momentId, onDone }: FormProps & { momentId: HardMomentId }) {
  const { send, field, problems, busy } = useForm(tellMissing, 'missing')
  const [draft, setDraft] = useState(() => {
    const now = new Date().toISOString()
    return { lastSeenAt: now, noticedAt: now, lastSeen: '', worry: '' }
  })
  const keep = () => {
    const id = MissingId.parse(crypto.randomUUID())
    send({ ...draft, id, childId: around.child.id, momentId }, onDone)
  }
  const when = (name: 'lastSeenAt' | 'noticedAt') => (
    <WhenField
      {...field(name)}
      label={sayTold(name)}
      value={draft[name]}
      onChange={(at) => setDraft({ ...draft, [name]: at })}
      timeZone={around.timeZone}
    />
  )
  const words = (name: 'lastSeen' | 'worry') => (
    <Textarea
      {...field(name)}
      label={sayTold(name)}
      minRows={2}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Form keep={sayTold('keepMissing')} busy={busy} problems={problems} onKeep={keep} onDone={onDone}>
      <div className="hm-two">
        {when('lastSeenAt')}
        {when('noticedAt')}
      </div>
      {words('lastSeen')}
      {words('worry')}
    </Form>
  )
}

const HOW_BACK = ['came-back', 'found-by-us', 'brought-by-police', 'brought-by-family', 'other'] as const

/** They are back: how, from where, how they are. */
export function ReturnedForm({ around, missingId, onDone }: FormProps & { missingId: MissingId }) {
  const { send, field, problems, busy } = useForm(tellReturned, 'returned')
  const [draft, setDraft] = useState(() => ({ returnedAt: new Date().toISOString(), place: '', state: '' }))
  const [how, setHow] = useState<(typeof HOW_BACK)[number]>('came-back')
  const keep = () =>
    send({ ...draft, how, id: crypto.randomUUID(), childId: around.child.id, missingId }, onDone)
  return (
    <Form keep={sayTold('keepReturned')} busy={busy} problems={problems} onKeep={keep} onDone={onDone}>
      <WhenField
        {...field('returnedAt')}
        label={sayTold('returnedAt')}
        value={draft.returnedAt}
        onChange={(returnedAt) => setDraft({ ...draft, returnedAt })}
        timeZone={around.timeZone}
      />
      <ChoiceChips
        legend={sayTold('howBack')}
        single
        choices={HOW_BACK.map((one) => ({ value: one, words: sayTold(`back-${one}`) }))}
        chosen={[how]}
        onChange={([one]) => one && setHow(one)}
      />
      <TextInput
        {...field('place')}
        label={sayTold('backFrom')}
        value={draft.place}
        onChange={(event: Typed) => setDraft({ ...draft, place: event.currentTarget.value })}
      />
      <Textarea
        {...field('state')}
        label={sayTold('backState')}
        minRows={2}
        value={draft.state}
        onChange={(event) => setDraft({ ...draft, state: event.currentTarget.value })}
      />
    </Form>
  )
}

const OUTCOMES = ['talked', 'offered', 'not-wanted'] as const
const HEARS = ['care-team', 'key-worker'] as const

/** The talk after coming back: the child chooses with whom, and who hears what they said. */
export function ReturnTalkForm({ around, missingId, onDone }: FormProps & { missingId: MissingId }) {
  const { name, me, child } = around
  const { send, field, problems, busy } = useForm(recordReturnTalk, 'talk')
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('talked')
  const [hears, setHears] = useState<(typeof HEARS)[number]>('care-team')
  const [draft, setDraft] = useState({ withWhom: me?.knownAs ?? '', chosenByChild: false, ownWords: '' })
  const keep = () => {
    const talk = { ...draft, outcome, hears, happenedAt: new Date().toISOString() }
    send({ ...talk, id: crypto.randomUUID(), childId: child.id, missingId }, onDone)
  }
  return (
    <Form keep={sayTold('keepTalk')} busy={busy} problems={problems} onKeep={keep} onDone={onDone}>
      <ChoiceChips
        legend={sayTold('outcome')}
        single
        choices={OUTCOMES.map((one) => ({ value: one, words: sayTold(`outcome-${one}`, { name }) }))}
        chosen={[outcome]}
        onChange={([one]) => one && setOutcome(one)}
      />
      <TextInput
        {...field('withWhom')}
        label={sayTold('withWhom')}
        value={draft.withWhom}
        onChange={(event) => setDraft({ ...draft, withWhom: event.currentTarget.value })}
      />
      <Checkbox
        size="lg"
        label={sayTold('chosen', { name })}
        checked={draft.chosenByChild}
        onChange={(event) => setDraft({ ...draft, chosenByChild: event.currentTarget.checked })}
      />
      {outcome === 'talked' && (
        <>
          <Textarea
            {...field('ownWords')}
            label={sayTold('saidWords', { name })}
            value={draft.ownWords}
            onChange={(event) => setDraft({ ...draft, ownWords: event.currentTarget.value })}
          />
          <ChoiceChips
            legend={sayTold('hears', { name })}
            single
            choices={HEARS.map((one) => ({ value: one, words: sayTold(`hears-${one}`) }))}
            chosen={[hears]}
            onChange={([one]) => one && setHears(one)}
          />
        </>
      )}
    </Form>
  )
}

interface FormShape {
  keep: string
  busy: boolean
  problems: readonly FieldProblem[]
  onKeep: () => void
  onDone: () => void
  children: ReactNode
}

function Form({ keep, busy, problems, onKeep, onDone, children }: FormShape) {
  return (
    <form
      className="hm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onKeep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      {children}
      <FormFoot keep={keep} busy={busy} onCancel={onDone} tone="lamp" />
    </form>
  )
}
