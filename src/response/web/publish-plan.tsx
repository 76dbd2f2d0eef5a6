import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { call, Refused } from '#platform/web/call.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { useNavigate } from '#platform/web/places.tsx'
import { type PlanChange, PlanVersionId } from '../contract/changes.ts'
import type { PlanHint } from '../contract/draft.ts'
import { publishPlan } from '../contract/plan.ts'
import { ChangeList } from './change-list.tsx'
import { say } from './edit-words.ts'
import { SideWindow } from './side-window.tsx'
import { troubleSays } from './trouble.ts'
import type { Drafting } from './use-draft.ts'

type PublishPlanProps = {
  childId: ChildId
  name: string
  drafting: Drafting
  changes: readonly PlanChange[]
  /** It is in force: what the page knows of one's own version is no conflict. */
  onDone: () => void
  onClose: () => void
}

/** Every difference in a sentence, the reason, and then the one button that puts it in force. */
export function PublishPlan({ childId, name, drafting, changes, onDone, onClose }: PublishPlanProps) {
  const [id] = useState(() => PlanVersionId.parse(crypto.randomUUID()))
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: (version: InputOf<typeof publishPlan>) => call(publishPlan, version),
    networkMode: 'always',
    onSuccess: () => {
      onDone()
      navigate({ to: `/children/${childId}/plan` })
      void queries.invalidateQueries()
    },
    onError: (error) => {
      drafting.release()
      // Someone was quicker: the page shows both texts as soon as it knows theirs.
      if (error instanceof Refused && error.type === 'conflict')
        void queries.invalidateQueries().then(onClose)
    },
  })
  const { plan, basedOn, because, hints } = drafting
  const publish = async () => {
    setMissing(because.trim().length < 3)
    if (because.trim().length < 3) return
    await drafting.hold()
    send.mutate({ id, childId, basedOn, plan, because })
  }
  const problems = [
    ...(missing ? [{ fieldId, words: say('whyMissing') }] : []),
    ...(send.error ? wordsOf(send.error).map((words) => ({ words })) : []),
  ]
  return (
    <SideWindow onClose={onClose} title={say('publishTitle', { name })}>
      <div className="at-plan-form">
        <ErrorSummary title={say('problem')} problems={problems} />
        {changes.length === 0 && <p className="at-plan-says">{say('publishNone')}</p>}
        <ChangeList changes={changes} />
        {hints.length > 0 && (
          <Card tone="plum">
            {hints.map((hint) => (
              <p key={hint.kind} className="at-plan-says">
                {hintSays(hint)}
              </p>
            ))}
          </Card>
        )}
        {changes.length > 0 && (
          <>
            <Textarea
              id={fieldId}
              label={say('publishWhy')}
              description={say('publishWhyHint', { name })}
              value={because}
              maxLength={500}
              error={missing && say('whyMissing')}
              onChange={(event) => drafting.setBecause(event.currentTarget.value)}
            />
            <p className="at-hint">{say('publishEveryone', { name })}</p>
          </>
        )}
        <Group>
          {changes.length > 0 && (
            <Button color="lamp" loading={send.isPending} onClick={() => void publish()}>
              {say('publishDo')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
      </div>
    </SideWindow>
  )
}

/** What the server says about single fields, or about the whole. */
function wordsOf(error: Error): string[] {
  const fields = error instanceof Refused ? Object.values(error.fields).flat() : []
  return fields.length > 0 ? [...new Set(fields)] : [troubleSays(error)]
}

function hintSays(hint: PlanHint): string {
  if (hint.kind === 'no-relating-response') return say('hintRelating')
  return say('hintMany', { count: hint.count, most: hint.atMost })
}
