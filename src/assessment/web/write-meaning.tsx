import { Chip, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { AssessmentId } from '../contract/assessments.ts'
import type { LowFunction } from '../contract/map.ts'
import { MeaningIcon, MeaningId, type MeaningShown, writeMeaning } from '../contract/understanding.ts'
import { FunctionId } from '../map/functions.ts'
import { MeaningMark } from './meaning-icon.tsx'
import { Paper } from './paper.tsx'
import { nameOfFunction, nameOfIcon, say } from './words.ts'

type WriteMeaningProps = {
  childId: ChildId
  assessmentId: AssessmentId
  place: number
  before: MeaningShown | undefined
  low: readonly LowFunction[]
  onDone: () => void
}

const OFFERED = 8

/** One of the three things that the map means, in a person's words. The earlier words stay in the record. */
export function WriteMeaning({ childId, assessmentId, place, before, low, onDone }: WriteMeaningProps) {
  const [id] = useState(() => MeaningId.parse(crypto.randomUUID()))
  const [title, setTitle] = useState(before?.title ?? '')
  const [words, setWords] = useState(before?.words ?? '')
  const [icon, setIcon] = useState<MeaningIcon>(before?.icon ?? 'heart')
  const [functionIds, setFunctionIds] = useState<FunctionId[]>(before?.functionIds ?? [])
  const sending = useSend(writeMeaning)
  const says = fieldWords(sending.error)
  const offered = [
    ...new Set([...(before?.functionIds ?? []), ...low.map(({ functionId }) => functionId)]),
  ].slice(0, OFFERED)
  function send() {
    const meaning = { id, childId, assessmentId, place, title, words, icon, functionIds }
    sending.mutate(meaning, { onSuccess: onDone })
  }
  return (
    <Paper title={say('writeIt')} onClose={onDone}>
      <form
        className="at-form"
        onSubmit={(submit) => {
          submit.preventDefault()
          send()
        }}
      >
        <ErrorSummary title={say('problem')} problems={problemsOf(sending.error, says)} />
        <TextInput
          id="meaning-title"
          label={say('meaningTitle')}
          placeholder={say('meaningTitleHint')}
          value={title}
          maxLength={80}
          error={says.title}
          onChange={(change) => setTitle(change.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          id="meaning-words"
          label={say('meaningWords')}
          description={say('meaningWordsHint')}
          value={words}
          maxLength={600}
          error={says.words}
          onChange={(change) => setWords(change.currentTarget.value)}
        />
        {offered.length > 0 && <FunctionChoices {...{ offered, functionIds, setFunctionIds }} />}
        <IconChoices {...{ icon, setIcon }} />
        <FormFoot
          keep={say('keep')}
          busy={sending.isPending}
          onCancel={onDone}
          cancel={say('cancel')}
          tone="lamp"
        />
      </form>
    </Paper>
  )
}

type FunctionChoicesProps = {
  offered: readonly FunctionId[]
  functionIds: FunctionId[]
  setFunctionIds: (chosen: FunctionId[]) => void
}

function FunctionChoices({ offered, functionIds, setFunctionIds }: FunctionChoicesProps) {
  return (
    <Choices label={say('meaningFunctions')}>
      <Chip.Group
        multiple
        value={functionIds}
        onChange={(chosen) => setFunctionIds(FunctionId.array().max(6).catch(functionIds).parse(chosen))}
      >
        {offered.map((one) => (
          <Chip key={one} value={one}>
            {nameOfFunction(one)}
          </Chip>
        ))}
      </Chip.Group>
    </Choices>
  )
}

function IconChoices({ icon, setIcon }: { icon: MeaningIcon; setIcon: (icon: MeaningIcon) => void }) {
  return (
    <Choices label={say('meaningIcon')}>
      {MeaningIcon.options.map((one) => (
        <label key={one} className="at-icon-choice">
          <input
            type="radio"
            name="meaning-icon"
            value={one}
            aria-label={nameOfIcon(one)}
            checked={one === icon}
            onChange={() => setIcon(one)}
          />
          <MeaningMark icon={one} />
        </label>
      ))}
    </Choices>
  )
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <fieldset className="at-choices">
      <legend>{label}</legend>
      <div className="at-chips">{children}</div>
    </fieldset>
  )
}

function problemsOf(error: Error | null, says: Record<string, string>) {
  if (!error) return []
  const fields = ['title', 'words'].flatMap((field) =>
    says[field] ? [{ fieldId: `meaning-${field}`, words: says[field] }] : [],
  )
  return fields.length > 0 ? fields : [{ words: error.message }]
}
