import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { type PlanVersion, sayAboutPlan } from '../contract/plan.ts'
import { troubleSays } from './trouble.ts'
import { windowParts } from './window-parts.ts'
import { say } from './words.ts'

type SayAboutPlanProps = {
  childId: ChildId
  version: PlanVersion
  opened: boolean
  onClose: () => void
}

/** Agree with Enter, or say what should change. */
export function SayAboutPlan({ childId, version, opened, onClose }: SayAboutPlanProps) {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const send = useSend(sayAboutPlan)
  const tell = (verdict: 'agrees' | 'should-change') => {
    const isMissing = verdict === 'should-change' && words.trim() === ''
    setMissing(isMissing)
    if (isMissing) return
    const said = { id: crypto.randomUUID(), childId, versionId: version.id, verdict }
    send.mutate({ ...said, words: verdict === 'agrees' ? '' : words }, { onSuccess: onClose })
  }
  const problems = [
    ...(missing ? [{ fieldId, words: say('wordsMissing') }] : []),
    ...(send.error ? [{ words: troubleSays(send.error) }] : []),
  ]
  return (
    <Modal
      {...windowParts()}
      opened={opened}
      onClose={onClose}
      title={say('agreeTitle', { number: version.number })}
      size="lg"
    >
      <div className="at-plan-form">
        <ErrorSummary title={say('problem')} problems={problems} />
        <p className="at-plan-says">{say('agreeHint')}</p>
        <Group>
          <Button data-autofocus color="lamp" loading={send.isPending} onClick={() => tell('agrees')}>
            {say('agree')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
        <Textarea
          id={fieldId}
          label={say('orChange')}
          description={say('orChangeHint')}
          value={words}
          maxLength={1000}
          error={missing && say('wordsMissing')}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group>
          <Button variant="light" loading={send.isPending} onClick={() => tell('should-change')}>
            {say('sendChange')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
