import { useId, useState } from 'react'
import type { CareTeamMember } from '#people/contract/children.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type Need, Response, ResponseId } from '../plan.ts'
import { type ResponseForm, WhatFields, WhenFields, WhoFields, WhyFields } from './edit-response-fields.tsx'
import { say } from './edit-words.ts'
import { type Problems, problemsIn, summaryOf } from './form-problems.ts'
import { SideWindow } from './side-window.tsx'

type EditResponseProps = {
  name: string
  title: string
  form: ResponseForm
  needs: readonly Need[]
  careTeam: readonly CareTeamMember[]
  onKeep: (response: Response) => void
  onClose: () => void
}

/** A response without words yet, for these needs. */
export function blankResponse(needIds: Need['id'][]): ResponseForm {
  return {
    id: ResponseId.parse(crypto.randomUUID()),
    needIds,
    kind: 'strategy',
    title: '',
    short: '',
    how: '',
    when: '',
    dose: { count: 1, per: 'as-needed' },
    tryFirst: false,
    does: '',
    decides: '',
    answers: '',
    seeing: '',
  }
}

/** A response with all its fields, in a drawer. Nobody answers for it: it cannot be kept. */
export function EditResponse({
  name,
  title,
  form: start,
  needs,
  careTeam,
  onKeep,
  onClose,
}: EditResponseProps) {
  const [form, setForm] = useState(start)
  const [problems, setProblems] = useState<Problems>({})
  const formId = useId()
  const set = (part: Partial<ResponseForm>) => setForm((before) => ({ ...before, ...part }))
  const keep = () => {
    const read = Response.safeParse({
      ...form,
      because: form.because || undefined,
      source: form.source || undefined,
    })
    const { startsOn, endsOn } = form
    if (startsOn && endsOn && endsOn < startsOn) return setProblems({ endsOn: say('endsBeforeStart') })
    if (read.success) return onKeep(read.data)
    setProblems(problemsIn(read.error, { decides: say('decidesMissing'), answers: say('answersMissing') }))
  }
  return (
    <SideWindow onClose={onClose} title={title}>
      <form
        className="at-plan-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <ErrorSummary title={say('problem')} problems={summaryOf(problems, formId)} />
        <WhatFields {...{ form, set, problems, formId, needs }} />
        <WhenFields {...{ form, set, problems, formId }} />
        <WhoFields {...{ form, set, problems, formId, careTeam }} />
        <WhyFields {...{ form, set, name }} />
        <FormFoot keep={say('keepResponse')} onCancel={onClose} />
      </form>
    </SideWindow>
  )
}
