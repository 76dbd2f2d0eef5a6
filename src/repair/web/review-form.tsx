import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { useSend } from '#platform/web/operations.ts'
import { useNavigate } from '#platform/web/places.tsx'
import { readDraft, saveDraft } from '#response/contract/draft.ts'
import type { PlanVersion } from '#response/contract/plan.ts'
import { emptyPlan } from '#response/plan.ts'
import { reviewSafety } from '../contract/safety.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { keptWords } from './kept-words.ts'
import { say } from './words.ts'

const useKept = keptWords<{ because: string }>()

type ReviewFormProps = {
  childId: ChildId
  /** The hard moments that stand on the page: only these are looked at by it. */
  moments: readonly string[]
  decision: 'stays' | 'changes'
  version: PlanVersion | undefined
  onDone: () => void
}

/** Why it stays, or what is to change: then the plan is open to write it, with the reason already there. */
export function ReviewForm({ childId, moments, decision, version, onDone }: ReviewFormProps) {
  const send = useSend(reviewSafety)
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const { draft, change, forget } = useKept(`${childId}/${decision}`, { because: '' })
  const [tried, setTried] = useState(false)
  const [away, setAway] = useState<Error | null>(null)
  const fieldId = useId()
  const because = draft.because.trim()
  const missing = tried && because.length < 3 ? say('needBecause') : ''
  const goOn = async () => {
    forget()
    if (decision === 'stays') return onDone()
    await beginDraft(childId, version, because)
    navigate({ to: `/children/${childId}/plan/change` })
  }
  const save = () => {
    setTried(true)
    if (because.length < 3) return
    const planNumber = version?.number ?? 0
    const review = { id, childId, moments: [...moments], decision, because, planNumber }
    send.mutate(review, { onSuccess: () => void goOn().catch(setAway) })
  }
  return (
    <AfterForm
      problems={problemsOf([{ fieldId, words: missing }], send.error ?? away)}
      save={say(decision === 'stays' ? 'save' : 'toDraft')}
      busy={send.isPending}
      onSave={save}
      onClose={onDone}
    >
      <Textarea
        id={fieldId}
        label={say(decision === 'stays' ? 'staysWhy' : 'changesWhy')}
        description={decision === 'changes' ? say('changesHint') : undefined}
        maxLength={400}
        value={draft.because}
        error={missing}
        onChange={(event) => change({ because: event.currentTarget.value })}
      />
    </AfterForm>
  )
}

/** A draft that is being written already stays as it is; else one begins with the plan in force and the reason. */
async function beginDraft(
  childId: ChildId,
  version: PlanVersion | undefined,
  because: string,
): Promise<void> {
  const { draft } = await call(readDraft, { childId })
  if (draft) return
  await call(saveDraft, {
    childId,
    basedOn: version?.number ?? 0,
    plan: version?.plan ?? emptyPlan,
    because: say('draftBecause', { because }),
  })
}
