import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { FormulationPart, type OwnParts, tellOwnFormulation } from '../contract/formulation.ts'
import { headOfOwnPart, say } from './formulation-words.ts'
import { keptDraft } from './kept-draft.ts'

type OwnFormProps = {
  childId: ChildId
  writer: string
  forChild?: boolean
  /** What stands already: the child begins with their own words, whoever writes for them with nothing. */
  before?: OwnParts | undefined
  onKept: (id: string) => void
  onClose: () => void
}

const nothing: OwnParts = { happened: '', learned: '', 'sets-off': '', strong: '', needs: '' }
const useKept = keptDraft<OwnParts>()

/** Five questions in the child’s own words. Each can be skipped. */
export function OwnFormulationForm({ childId, writer, forChild, before, onKept, onClose }: OwnFormProps) {
  const [id] = useState(() => crypto.randomUUID())
  const { draft, change, forget } = useKept(`${writer}/${childId}`, () => before ?? nothing)
  const [tried, setTried] = useState(false)
  const send = useSend(tellOwnFormulation)
  const isEmpty = Object.values(draft).every((words) => words.trim() === '')
  const problem = tried && isEmpty ? say('needOwn') : send.error?.message
  const keep = () => {
    setTried(true)
    if (isEmpty) return
    const said = { id, childId, saidAt: new Date().toISOString(), parts: draft }
    send.mutate(said, {
      onSuccess: () => {
        forget()
        onKept(id)
      },
    })
  }
  const size = forChild ? 'lg' : 'md'
  return (
    <form
      className="at-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <ErrorSummary
        title={say('problem')}
        problems={problem ? [{ fieldId: 'own-happened', words: problem }] : []}
      />
      {forChild && <p className="at-hint">{say('mySkip')}</p>}
      {FormulationPart.options.map((part) => (
        <Textarea
          key={part}
          id={`own-${part}`}
          size={size}
          label={headOfOwnPart(part)}
          value={draft[part]}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => change({ [part]: event.currentTarget.value })}
        />
      ))}
      <FormFoot
        keep={say('myKeep')}
        busy={send.isPending}
        onCancel={onClose}
        cancel={say('cancel')}
        tone="lamp"
        size={size}
      />
    </form>
  )
}
