import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CareTeamMember } from '#people/contract/children.ts'
import { type ChildId, PersonId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { AssessmentId } from '../contract/assessments.ts'
import { type PartShown, PartState, sayPart, WhyLeftOut } from '../contract/opening.ts'
import { keptDraft } from './kept-draft.ts'
import { nameOfState, nameOfWhy, say } from './opening-words.ts'
import { useMay } from './use-may.ts'

type SayPartProps = {
  childId: ChildId
  assessmentId: AssessmentId
  part: PartShown
  team: readonly CareTeamMember[]
  onDone: () => void
}

interface Draft {
  personId: string
  state: PartState
  why: WhyLeftOut
  missing: string
}

const useKept = keptDraft<Draft>()

/** Who does a part, where it is, and what is missing and why. */
export function SayPart({ childId, assessmentId, part: shown, team, onDone }: SayPartProps) {
  const { part, doer, state, why, missing } = shown
  const { me } = useMay(childId)
  const [id] = useState(() => crypto.randomUUID())
  const { draft, change, forget } = useKept(`${me?.personId}/${childId}/${part}`, () => ({
    personId: doer?.personId ?? '',
    state,
    why: why ?? 'did-not-want',
    missing,
  }))
  const send = useSend(sayPart)
  const says = fieldWords(send.error)
  const isLeft = draft.state === 'left-out'
  const close = () => {
    forget()
    onDone()
  }
  const keep = () => {
    const personId = PersonId.safeParse(draft.personId)
    const said = { id, childId, assessmentId, part, state: draft.state, missing: draft.missing }
    const who = personId.success ? { personId: personId.data } : {}
    send.mutate({ ...said, ...who, ...(isLeft && { why: draft.why }) }, { onSuccess: close })
  }
  return (
    <form
      className="at-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problemsOf(part, send.error, says)} />
      <NativeSelect
        id={`${part}-personId`}
        label={say('who')}
        value={draft.personId}
        error={says.personId}
        onChange={(event) => change({ personId: event.currentTarget.value })}
        data={[
          { value: '', label: say('nobodyYet') },
          ...team.map(({ personId, knownAs }) => ({ value: personId as string, label: knownAs })),
        ]}
      />
      <Segments
        label={say('state')}
        value={draft.state}
        onChange={(chosen) => change({ state: chosen })}
        options={PartState.options.map((value) => ({ value, label: nameOfState(value) }))}
      />
      {isLeft && (
        <NativeSelect
          label={say('why')}
          value={draft.why}
          onChange={(event) => change({ why: WhyLeftOut.parse(event.currentTarget.value) })}
          data={WhyLeftOut.options.map((value) => ({ value, label: nameOfWhy(value) }))}
        />
      )}
      <Textarea
        id={`${part}-missing`}
        label={say('missingField')}
        description={say('missingHint')}
        value={draft.missing}
        maxLength={600}
        error={says.missing}
        onChange={(event) => change({ missing: event.currentTarget.value })}
      />
      <FormFoot keep={say('keep')} busy={send.isPending} onCancel={close} cancel={say('cancel')} />
    </form>
  )
}

function problemsOf(part: string, error: Error | null, says: Record<string, string>) {
  if (!error) return []
  const fields = Object.entries(says).map(([field, words]) => ({ fieldId: `${part}-${field}`, words }))
  return fields.length > 0 ? fields : [{ words: error.message }]
}
