import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { say } from './edit-words.ts'
import { windowParts } from './window-parts.ts'

type StopInPlanProps = {
  title: string
  hint: string
  onStop: (because: string) => void
  onClose: () => void
}

/** Nothing leaves the plan without a reason. */
export function StopInPlan({ title, hint, onStop, onClose }: StopInPlanProps) {
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const stop = () => (because.trim() === '' ? setMissing(true) : onStop(because.trim()))
  return (
    <Modal {...windowParts()} opened onClose={onClose} title={title}>
      <div className="at-plan-form">
        <ErrorSummary
          title={say('problem')}
          problems={missing ? [{ fieldId, words: say('stopWhyMissing') }] : []}
        />
        <p className="at-plan-says">{hint}</p>
        <Textarea
          id={fieldId}
          label={say('stopWhy')}
          value={because}
          maxLength={500}
          error={missing && say('stopWhyMissing')}
          data-autofocus
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Group>
          <Button onClick={stop}>{say('stopDo')}</Button>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
