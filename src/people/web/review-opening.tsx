import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { type Emergency, reviewEmergency } from '../contract/looks.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type ReviewOpeningProps = {
  childId: ChildId
  opening: Pick<z.infer<typeof Emergency>, 'id' | 'knownAs'>
}

/** The manager's few words about an opening in an emergency; the young person can read them. */
export function ReviewOpening({ childId, opening }: ReviewOpeningProps) {
  const [review, setReview] = useState('')
  const { send, field, problems, busy } = useForm(reviewEmergency, `review-${opening.id}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ childId, emergencyId: opening.id, review }, () => undefined)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Textarea
        {...field('review')}
        label={say('reviewOf', { name: opening.knownAs })}
        minRows={2}
        value={review}
        onChange={(event) => setReview(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="light" loading={busy}>
          {say('keepReview')}
        </Button>
      </div>
    </form>
  )
}
