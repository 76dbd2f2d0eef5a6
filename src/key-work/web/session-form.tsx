import { Button, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck, IconDeviceTabletHeart } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type ChildId, PersonId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { closeSession, type readTogether, type SessionId, tellSummary } from '../contract/sessions.ts'
import { HandOver, type Said } from './hand-over.tsx'
import { PromiseFields } from './promise-fields.tsx'
import type { SessionDraft } from './session-draft.ts'
import { say } from './words.ts'

type Together = OutputOf<typeof readTogether>
type Closing = InputOf<typeof closeSession>

export type SessionFormProps = {
  childId: ChildId
  sessionId: SessionId
  name: string
  happenedAt: string
  me: { id: string; knownAs: string }
  people: readonly { id: string; knownAs: string }[]
  together: Together | undefined
  draft: SessionDraft
  change: (changed: Partial<SessionDraft>) => void
  onClosed: (id: string) => void
}

/** How time together went: a line, what it was about, what was promised, the child's turn, when they meet next. */
export function SessionForm(props: SessionFormProps) {
  const { name, me, people, together, draft, change } = props
  const send = useSend(closeSession)
  const [problem, setProblem] = useState('')
  const lineId = useId()
  const close = (how: Closing['how']) => {
    const says = problemOf(how, draft)
    if (says || send.isPending) return setProblem(says)
    const closing = closingOf(how, props)
    const failed = () => setProblem(say('couldNot'))
    void send.mutateAsync(closing).then(() => props.onClosed(closing.id), failed)
  }
  const closeByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    close('together')
  }
  return (
    <form
      className="kw-form"
      noValidate
      onKeyDown={closeByKeys}
      onSubmit={(event) => {
        event.preventDefault()
        close('together')
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId: lineId, words: problem }] : []} />
      <Textarea
        id={lineId}
        label={say('oneLine')}
        description={say('oneLineHint', { name })}
        minRows={2}
        maxLength={2000}
        value={draft.words}
        error={problem}
        onChange={(event) => {
          setProblem('')
          change({ words: event.currentTarget.value })
        }}
      />
      {together && <About name={name} together={together} draft={draft} change={change} />}
      <PromiseFields
        {...{ name, me, people }}
        promises={draft.promises}
        onChange={(promises) => change({ promises })}
      />
      <div className="kw-two">
        <TextInput
          label={say('nextDay')}
          type="date"
          value={draft.nextOn}
          onChange={(event) => change({ nextOn: event.currentTarget.value })}
        />
        <TextInput
          label={say('nextWords', { name })}
          value={draft.nextWords}
          maxLength={200}
          onChange={(event) => change({ nextWords: event.currentTarget.value })}
        />
      </div>
      <TheirTurn {...props} />
      <div className="kw-close">
        <Button type="submit" size="xl" color="lamp" radius="xl" loading={send.isPending}>
          {say('close')}
        </Button>
        <UnstyledButton className="kw-link" onClick={() => close('not-today')}>
          {say('notToday')}
        </UnstyledButton>
        <p className="at-hint">{say('notTodaySays')}</p>
      </div>
    </form>
  )
}

type AboutProps = Pick<SessionFormProps, 'name' | 'draft' | 'change'> & { together: Together }

function About({ name, together, draft, change }: AboutProps) {
  const chips = [
    ...together.topics.map(({ responseId, title }) => ({ id: responseId, title })),
    ...together.needs.map(({ needId, title }) => ({ id: needId, title })),
  ]
  const toggle = (id: string) => {
    const on = draft.touched.includes(id)
    change({ touched: on ? draft.touched.filter((one) => one !== id) : [...draft.touched, id].slice(0, 12) })
  }
  if (chips.length === 0) return null
  return (
    <fieldset className="kw-field">
      <legend>
        {say('about')} <span>{say('aboutHint', { name })}</span>
      </legend>
      <div className="kw-chips">
        {chips.map(({ id, title }) => (
          <UnstyledButton
            key={id}
            className="kw-chip"
            aria-pressed={draft.touched.includes(id)}
            onClick={() => toggle(id)}
          >
            {draft.touched.includes(id) && <IconCheck aria-hidden size={18} />} {title}
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}

function TheirTurn({ childId, sessionId, name, happenedAt, draft, change }: SessionFormProps) {
  const send = useSend(tellSummary)
  const [byChild, setByChild] = useState<boolean>()
  const done = ({ shape, words }: Said) => {
    const id = crypto.randomUUID()
    const summary = { id, sessionId, childId, happenedAt, words, byChild: byChild === true }
    setByChild(undefined)
    send.mutate({ ...summary, ...(shape && { shape }) }, { onSuccess: () => change({ summarised: true }) })
  }
  if (draft.summarised) return <p role="status">{say('saidHow', { name })}</p>
  return (
    <div className="kw-turn">
      <Button
        size="lg"
        variant="light"
        leftSection={<IconDeviceTabletHeart aria-hidden size={22} />}
        onClick={() => setByChild(true)}
      >
        {say('handOver', { name })}
      </Button>
      <UnstyledButton className="kw-link" onClick={() => setByChild(false)}>
        {say('toldMe', { name })}
      </UnstyledButton>
      <p className="at-hint">{say('handOverSays', { name })}</p>
      {byChild !== undefined && (
        <HandOver name={name} byChild={byChild} onDone={done} onSkip={() => setByChild(undefined)} />
      )}
    </div>
  )
}

/** Something has to be said, but a session that the child did not want needs no words. */
function problemOf(how: Closing['how'], { words, touched, promises, summarised }: SessionDraft): string {
  if (promises.some((one) => one.words.trim() === '')) return say('promiseWords')
  if (promises.some((one) => one.byName.trim() === '')) return say('promiseBy')
  const isTold = words.trim() !== '' || touched.length > 0 || promises.length > 0 || summarised
  return how === 'together' && !isTold ? say('sayLine') : ''
}

function closingOf(
  how: Closing['how'],
  { childId, sessionId, happenedAt, together, people, me, draft }: SessionFormProps,
): Closing {
  const needs = new Set(together?.needs.map(({ needId }) => needId))
  const known = [me, ...people]
  return {
    id: crypto.randomUUID(),
    sessionId,
    childId,
    happenedAt,
    how,
    endedAt: new Date().toISOString(),
    words: draft.words,
    responseIds: draft.touched.filter((id) => !needs.has(id)),
    needIds: draft.touched.filter((id) => needs.has(id)),
    promises: draft.promises.map(({ id, words, by, byName, untilOn }) => ({
      id,
      words,
      byName,
      ...(known.some((one) => one.id === by) && { byId: PersonId.parse(by) }),
      ...(untilOn && { untilOn }),
    })),
    ...(draft.nextOn && { nextOn: draft.nextOn }),
    nextWords: draft.nextWords,
  }
}
