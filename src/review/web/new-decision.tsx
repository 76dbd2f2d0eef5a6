import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { Away, Refused } from '#platform/web/call.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { Plan } from '#response/plan.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { MeetingId } from '../contract/meeting-list.ts'
import { DecisionKind, decide } from '../contract/meetings.ts'
import type { Pack } from '../contract/pack.ts'
import { say } from './decide-words.ts'
import { type DecisionDraft, decisionFrom, emptyShape, problemsOf, shapeOf } from './decision-draft.ts'
import { ResponseShape } from './response-shape.tsx'

type NewDecisionProps = {
  meetingId: MeetingId
  start: DecisionDraft
  plan: Plan | undefined
  ownWords: Pack['ownWords']
  /** Already open to its details: something else than a sentence was asked for. */
  full: boolean
  onDone: () => void
}

const kindWords = { other: 'other', keep: 'keep', change: 'change', add: 'addKind', stop: 'stop' } as const

/** A decision: a sentence and Enter. Who and when are filled in; the rest is there for whoever wants it. */
export function NewDecision({ meetingId, start, plan, ownWords, full, onDone }: NewDecisionProps) {
  const { childId } = useChildHere()
  const send = useSend(decide)
  const [draft, setDraft] = useState(start)
  const [isFull, setFull] = useState(full)
  const [asked, setAsked] = useState(false)
  const title = useRef<HTMLTextAreaElement>(null)
  const base = useId()
  const idOf = (field: string) => `${base}${field}`
  useEffect(() => title.current?.focus(), [])
  const problems = asked ? { ...fieldWords(send.error), ...problemsOf(draft) } : {}
  const set = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const keep = () => {
    setAsked(true)
    if (Object.keys(problemsOf(draft)).length > 0) return setFull(isFull || draft.title.trim() !== '')
    send.mutate(decisionFrom(draft, { childId, meetingId, responses: plan?.responses ?? [] }), {
      onSuccess: onDone,
    })
  }
  return (
    <form
      className="rev-decision rev-decision-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <ErrorSummary
        title={say('problem')}
        problems={[
          ...Object.entries(problems).map(([field, words]) => ({ fieldId: idOf(field), words })),
          ...faultOf(send.error).map((words) => ({ words })),
        ]}
      />
      <Textarea
        ref={title}
        id={idOf('title')}
        label={say('field')}
        description={say('hint')}
        minRows={1}
        maxLength={200}
        value={draft.title}
        error={problems.title}
        onChange={(event) => set({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        onKeyDown={(event) => {
          // Enter that ends a composed character is not the Enter that keeps the sentence.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      {isFull && <Details {...{ draft, set, plan, ownWords, problems, idOf }} />}
      <FormFoot keep={say('keepIt')} busy={send.isPending} onCancel={onDone} tone="lamp">
        <Button variant="default" onClick={() => setFull(!isFull)} aria-expanded={isFull}>
          {say(isFull ? 'less' : 'more')}
        </Button>
      </FormFoot>
    </form>
  )
}

function faultOf(error: Error | null): string[] {
  if (!error) return []
  if (error instanceof Away) return [say('away')]
  if (error instanceof Refused && Object.keys(error.fields).length > 0) return []
  return [error instanceof Refused && error.isFinal ? error.message : say('fault')]
}

type DetailsProps = Pick<NewDecisionProps, 'plan' | 'ownWords'> & {
  draft: DecisionDraft
  set: (part: Partial<DecisionDraft>) => void
  problems: ReturnType<typeof problemsOf>
  idOf: (field: string) => string
}

function Details({ draft, set, plan, ownWords, problems, idOf }: DetailsProps) {
  const { name, childId, careTeam } = useChildHere()
  const team = careTeam.map(({ personId, knownAs }) => ({ value: `${personId}`, label: knownAs }))
  const people = [...team, { value: `${childId}`, label: name }]
  const responses = plan?.responses ?? []
  const isShaped = draft.kind === 'change' || draft.kind === 'add'
  const chooseResponse = (responseId: string) => {
    const chosen = responses.find((one) => one.id === responseId)
    set({ responseId, shape: chosen ? shapeOf(chosen) : draft.shape })
  }
  return (
    <>
      <Textarea
        label={say('words', { name })}
        maxLength={1000}
        minRows={2}
        value={draft.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <div className="rev-pair">
        <NativeSelect
          id={idOf('ownerId')}
          label={say('owner')}
          data={people}
          value={draft.ownerId}
          error={problems.ownerId}
          onChange={(event) => set({ ownerId: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={say('due')}
          value={draft.dueOn}
          onChange={(event) => set({ dueOn: event.currentTarget.value || draft.dueOn })}
        />
      </div>
      <NativeSelect
        label={say('kind')}
        data={DecisionKind.options
          .toReversed()
          .filter((kind) => plan !== undefined || kind === 'other')
          .map((value) => ({ value, label: say(kindWords[value]) }))}
        value={draft.kind}
        onChange={(event) => {
          const kind = DecisionKind.parse(event.currentTarget.value)
          set({ kind, ...(kind === 'add' && { responseId: '', shape: emptyShape }) })
        }}
      />
      {draft.kind !== 'other' && draft.kind !== 'add' && (
        <NativeSelect
          id={idOf('responseId')}
          label={say('which')}
          data={[
            { value: '', label: '' },
            ...responses.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={draft.responseId}
          error={problems.responseId}
          onChange={(event) => chooseResponse(event.currentTarget.value)}
        />
      )}
      {isShaped && (
        <ResponseShape
          shape={draft.shape}
          onChange={(shape) => set({ shape })}
          isNew={draft.kind === 'add'}
          needs={plan?.needs ?? []}
          {...{ people, problems, idOf }}
        />
      )}
      {ownWords.length > 0 && (
        <NativeSelect
          id={idOf('answers')}
          label={say('answersWhich', { name })}
          data={[
            { value: '', label: say('answersNone') },
            ...ownWords.map(({ id, words }) => ({ value: id, label: words.slice(0, 80) })),
          ]}
          value={draft.answers}
          onChange={(event) => set({ answers: event.currentTarget.value })}
        />
      )}
    </>
  )
}
