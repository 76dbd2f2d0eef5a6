import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { states } from '#records/web/states.tsx'
import { childSays, goBack } from '../contract/going-back.ts'
import type { AroundPerson } from '../contract/open.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { keptWords } from './kept-words.ts'
import { PeopleChips, PlainChip } from './people-chips.tsx'
import { say } from './words.ts'

interface GoingDraft {
  outcome: 'went-back' | 'not-yet'
  firstBy: 'adult' | 'child'
  personId: AroundPerson['personId'] | undefined
  words: string
  received: Shape | undefined
  says: (typeof childSays)[number]
  because: string
}

const useKept = keptWords<GoingDraft>()

type GoBackFormProps = {
  childId: ChildId
  momentId: string
  name: string
  meId: string
  people: readonly AroundPerson[]
  onDone: (savedId: string | undefined) => void
}

/** Somebody went back: who, what was said or done, how it was received; or what is in the way. */
export function GoBackForm({ childId, momentId, name, meId, people, onDone }: GoBackFormProps) {
  const send = useSend(goBack)
  const me = people.find(({ personId }) => `${personId}` === meId)?.personId
  const { draft, change, forget } = useKept(`${meId}/${momentId}`, emptyDraft(me))
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const went = draft.outcome === 'went-back'
  const isThere = went ? draft.words.trim() !== '' : draft.because.trim().length >= 3
  const missing = tried && !isThere ? say(went ? 'needWords' : 'needInTheWay') : ''
  const save = () => {
    setTried(true)
    if (!isThere) return
    const id = crypto.randomUUID()
    const going = goingOf(draft, { id, childId, momentId })
    send.mutate(going, {
      onSuccess: () => {
        forget()
        onDone(id)
      },
    })
  }
  const text = went ? 'words' : 'because'
  return (
    <AfterForm
      problems={problemsOf([{ fieldId, words: missing }], send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={() => onDone(undefined)}
    >
      <Segments
        label={say('outcome')}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        options={(['went-back', 'not-yet'] as const).map((value) => ({
          value,
          label: say(`outcome-${value}`),
        }))}
      />
      <Textarea
        id={fieldId}
        label={say(went ? 'saidOrDone' : 'inTheWay')}
        description={say('saidHint', { name })}
        maxLength={went ? 2000 : 500}
        value={draft[text]}
        error={missing}
        onChange={(event) => change({ [text]: event.currentTarget.value })}
      />
      {went && <HowItWent {...{ name, people, draft, change }} />}
    </AfterForm>
  )
}

function emptyDraft(personId: AroundPerson['personId'] | undefined): GoingDraft {
  const nothing = { words: '', because: '', received: undefined, says: 'nothing' } as const
  return { outcome: 'went-back', firstBy: 'adult', personId, ...nothing }
}

function goingOf(draft: GoingDraft, about: { id: string; childId: ChildId; momentId: string }) {
  const { outcome, firstBy, personId, words, received, says, because } = draft
  const went = outcome === 'went-back'
  return {
    ...about,
    happenedAt: new Date().toISOString(),
    outcome,
    firstBy,
    words: went ? words : '',
    because: went ? '' : because,
    ...(personId && { personId }),
    ...(went && received && { received }),
    ...(went && { childSays: says }),
  }
}

type HowItWentProps = {
  name: string
  people: readonly AroundPerson[]
  draft: GoingDraft
  change: (changed: Partial<GoingDraft>) => void
}

function HowItWent({ name, people, draft, change }: HowItWentProps) {
  return (
    <>
      <PeopleChips
        label={say('whoWent')}
        people={people}
        chosen={draft.personId ?? ''}
        onChoose={({ personId }) => change({ personId })}
      />
      <fieldset>
        <legend>{say('firstBy')}</legend>
        <Segments
          label={say('firstBy')}
          value={draft.firstBy}
          onChange={(firstBy) => change({ firstBy })}
          options={(['adult', 'child'] as const).map((value) => ({
            value,
            label: say(`first-${value}`, { name }),
          }))}
        />
      </fieldset>
      <fieldset>
        <legend>{say('received', { name })}</legend>
        <div className="aft-people">
          {states.map(({ shape, word }) => (
            <PlainChip
              key={shape}
              pressed={draft.received === shape}
              onTap={() => change({ received: draft.received === shape ? undefined : shape })}
            >
              <StateShape shape={shape} label="" size={26} /> {word}
            </PlainChip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('childSays', { name })}</legend>
        <Segments
          label={say('childSays', { name })}
          value={draft.says}
          onChange={(says) => change({ says })}
          options={childSays.map((value) => ({ value, label: say(`says-${value}`) }))}
        />
      </fieldset>
    </>
  )
}
