import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { listChildren } from '../contract/children.ts'
import { listEmergencies, reviewEmergency } from '../contract/looks.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { momentWords } from './plain-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'
import './people.css'

type Opening = OutputOf<typeof listEmergencies>['emergencies'][number]

/** For the manager's home: openings that nobody has reviewed. Nothing at all when there are none. */
export function EmergenciesToReview({ timeZone }: { timeZone: string }) {
  const waiting = useAsk(listEmergencies, {}).data?.emergencies ?? []
  const children = useAsk(listChildren, {}).data?.children ?? []
  if (waiting.length === 0) return null
  const nameOf = (id: string) => children.find((child) => child.id === id)?.knownAs ?? ''
  return (
    <Card title={say('toReview')} hint={say('toReviewHint')}>
      <ul className="ppl-plain">
        {waiting.map((one) => (
          <li key={one.id}>
            <Link to="/children/$childId/people" params={{ childId: one.childId }}>
              {nameOf(one.childId)}
            </Link>
            <p>
              <strong>
                {say('emergencyBy', { name: one.knownAs, when: momentWords(one.openedAt, timeZone) })}
              </strong>
            </p>
            <p>{one.because}</p>
            <Review opening={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Review({ opening }: { opening: Opening }) {
  const [review, setReview] = useState('')
  const { send, field, problems, busy } = useForm(reviewEmergency, `review-${opening.id}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ childId: opening.childId, emergencyId: opening.id, review }, () => undefined)
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
