import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { reviewEmergency } from '#people/contract/looks.ts'
import type { InputOf } from '#platform/contract.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { say } from './part-words.ts'

type ReviewEmergencyProps = Pick<InputOf<typeof reviewEmergency>, 'childId' | 'emergencyId'>

/** The manager says what they found about an opening in an emergency. */
export function ReviewEmergency({ childId, emergencyId }: ReviewEmergencyProps) {
  const sent = useSend(reviewEmergency)
  const [review, setReview] = useState('')
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const missing = tried && review.trim().length < 3 ? say('reviewNeeded') : fieldWords(sent.error).review
  const problems = missing ? [{ fieldId, words: missing }] : sent.error ? [{ words: sent.error.message }] : []
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (review.trim().length >= 3) sent.mutate({ childId, emergencyId, review })
  }
  return (
    <form className="at-model-done" onSubmit={send} noValidate>
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        id={fieldId}
        label={say('reviewWords')}
        autosize
        minRows={2}
        maxLength={1000}
        value={review}
        onChange={(event) => setReview(event.currentTarget.value)}
        error={missing}
      />
      <Button type="submit" loading={sent.isPending}>
        {say('reviewKeep')}
      </Button>
    </form>
  )
}
