import { Button, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { troubleWords } from '#people/web/use-form.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { marksAfter } from '#records/marks.ts'
import { MarkWords } from '#records/web/mark-words.tsx'
import { tellFacts } from '../contract/facts.ts'
import { noteMeasure } from '../contract/measures.ts'
import { type MomentKind, momentKinds } from '../moment-kinds.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { emptyFacts, factsAgain, factsOf, holdOf, useFactsDraft } from './facts-draft.ts'
import { FactsEnd } from './facts-end.tsx'
import type { FactsFieldsProps } from './facts-fields.ts'
import { FactsReaders } from './facts-readers.tsx'
import type { Around, MomentShown } from './use-moment.ts'
import { say } from './words.ts'

type FactsFormProps = {
  around: Around
  moment: MomentShown
  /** Hears the ids of what was saved. */
  onSaved: (factsId: string, holdId: string | undefined) => void
  onCancel?: () => void
}

/** What happened, by taps from the plan; words when they come. Nothing but saving is asked for. */
export function FactsForm({ around, moment, onSaved, onCancel }: FactsFormProps) {
  const { me, child, onNow } = around
  const [earlier] = moment.facts
  const place = `${me?.personId}/${moment.momentId}/${earlier?.id ?? ''}`
  const { draft, change, forget } = useFactsDraft(place, () =>
    earlier ? factsAgain(earlier, me?.personId) : emptyFacts(onNow, me?.personId),
  )
  const facts = useSend(tellFacts)
  const hold = useSend(noteMeasure)
  const error = facts.error ?? hold.error
  const save = async () => {
    const about = { childId: child.id, momentId: moment.momentId }
    const told = factsOf(draft, about)
    const held = moment.measures.length === 0 ? holdOf(draft, about, moment.happenedAt) : undefined
    // One of them that fails says so in the summary; its words stay in the form.
    try {
      if (held) await hold.mutateAsync(held)
      await facts.mutateAsync(told)
      forget()
      onSaved(told.id, held?.id)
    } catch {
      return
    }
  }
  const fields = { around, draft, change }
  return (
    <form
      className="hm-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={error ? [{ words: troubleWords(error) }] : []} />
      <FromPlan {...fields} />
      <FactsEnd {...fields} />
      <Happened {...fields} />
      <InWords {...fields} />
      <FactsReaders {...fields} />
      <div className="hm-save">
        <Button type="submit" size="xl" color="lamp" radius="xl" fullWidth loading={facts.isPending}>
          {say('saveFacts')}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {say('notNow')}
          </Button>
        )}
        <p className="at-hint">{say('savedFirst')}</p>
      </div>
    </form>
  )
}

/** What led to it, what was seen first and what helped: the words of the plan, under the thumb. */
function FromPlan({ around: { card, name }, draft, change }: FactsFieldsProps) {
  const [asksOther, askOther] = useState(draft.ledOther !== '')
  const words = (all: readonly string[] = []) => all.map((value) => ({ value, words: value }))
  const responses = (card?.responses ?? []).map(({ responseId, short }) => ({
    value: responseId,
    words: short,
  }))
  const from = card ? say('fromPlan', { name }) : say('noPlan', { name })
  return (
    <>
      <ChoiceChips
        legend={say('ledTo')}
        hint={from}
        choices={words(card?.safety.triggers)}
        chosen={draft.ledTo}
        onChange={(ledTo) => change({ ledTo })}
      >
        {asksOther ? (
          <TextInput
            label={say('otherLed')}
            value={draft.ledOther}
            maxLength={300}
            onChange={(event) => change({ ledOther: event.currentTarget.value })}
          />
        ) : (
          <UnstyledButton className="hm-more" onClick={() => askOther(true)}>
            {say('other')}
          </UnstyledButton>
        )}
      </ChoiceChips>
      {card && card.safety.earlySigns.length > 0 && (
        <ChoiceChips
          legend={say('signs')}
          choices={words(card.safety.earlySigns)}
          chosen={draft.signs}
          onChange={(signs) => change({ signs })}
        />
      )}
      {responses.length > 0 && (
        <ChoiceChips
          legend={say('helped')}
          choices={responses}
          chosen={draft.helped}
          onChange={(helped) => change({ helped })}
        />
      )}
    </>
  )
}

const FIRST: readonly MomentKind[] = ['hold', 'injury', 'missing', 'police']
const MORE = momentKinds.filter((kind) => !FIRST.includes(kind))

function Happened({ around: { name, adults }, draft, change }: FactsFieldsProps) {
  const [all, setAll] = useState(draft.kinds.some((kind) => MORE.includes(kind)))
  const kinds = all ? [...FIRST, ...MORE] : FIRST
  return (
    <>
      <ChoiceChips
        legend={say('happened')}
        choices={kinds.map((kind) => ({ value: kind, words: say(`kind-${kind}`, { name }) }))}
        chosen={draft.kinds}
        onChange={(chosen) => change({ kinds: chosen })}
      >
        {!all && (
          <UnstyledButton className="hm-more" onClick={() => setAll(true)}>
            {say('moreKinds')}
          </UnstyledButton>
        )}
      </ChoiceChips>
      {draft.kinds.includes('hold') && (
        <ChoiceChips
          legend={say('whoHeld', { name })}
          hint={say('whoHeldHint')}
          choices={adults.map((one) => ({ value: one.personId, words: one.name }))}
          chosen={draft.heldBy}
          onChange={(heldBy) => change({ heldBy })}
        />
      )}
    </>
  )
}

function InWords({ around: { name }, draft, change }: FactsFieldsProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { words, marks } = draft
  return (
    <div>
      <Textarea
        ref={field}
        id={id}
        label={say('inWords')}
        description={say('inWordsHint', { name })}
        maxLength={5000}
        value={words}
        onChange={({ currentTarget: { value } }) =>
          change({ words: value, marks: marksAfter(words, value, marks) })
        }
      />
      <MarkWords {...{ name, field, words, marks }} onMarks={(next) => change({ marks: next })} />
    </div>
  )
}
