import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import {
  type Assessment,
  AssessmentId,
  completeAssessment,
  openAssessment,
  type readAssessments,
} from '../contract/assessments.ts'
import { holdAssessment, rateMap } from '../permissions.ts'
import { useMay } from './use-may.ts'
import { nameOfRole, say } from './words.ts'

type Due = OutputOf<typeof readAssessments>['due']

type AssessmentsCardProps = {
  childId: ChildId
  name: string
  assessments: readonly Assessment[]
}

/** Who was asked and who has told; from here one tells, completes, or begins the next. */
export function AssessmentsCard({ childId, name, assessments }: AssessmentsCardProps) {
  const { may } = useMay(childId)
  const [newest] = assessments
  if (!newest) return null
  const { kind, openedOn, openedBy, completedBy, completedAt, state } = newest
  return (
    <Card
      title={say('tellers')}
      hint={
        completedBy && completedAt
          ? say('completedBy', { who: completedBy, day: fullDay(completedAt) })
          : say('openedOn', { kind, day: fullDay(openedOn), who: openedBy })
      }
    >
      <Tellers asked={newest.asked} />
      <OpeningLink childId={childId} name={name} />
      <Group mt="md">
        {state === 'open' && may(rateMap) && <TellLink childId={childId} name={name} />}
        {state === 'open' && may(holdAssessment) && (
          <Complete childId={childId} name={name} assessmentId={newest.id} />
        )}
        {state === 'complete' && may(holdAssessment) && <Begin childId={childId} kind="review" />}
      </Group>
    </Card>
  )
}

/** By when the model of care asks for the next one. */
export function DueLine({ due }: { due: Due }) {
  if (!due) return null
  return <p className="at-due">{say(due.isLate ? 'dueSince' : 'dueBy', { day: fullDay(due.dueOn) })}</p>
}

/** Faces of everyone who was asked, and how far they are. */
export function Tellers({ asked }: Pick<Assessment, 'asked'>) {
  return (
    <ul className="at-tellers">
      {asked.map(({ personId, knownAs, face, role, state }) => (
        <li key={`${personId} ${role}`}>
          <Face face={face ?? faceFor(personId)} name="" size={38} />
          <span>
            <strong>{knownAs}</strong> <small>{nameOfRole(role)}</small>
          </span>
          <Chip tone={state === 'signed' ? 'moss' : 'line'}>{say(state)}</Chip>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the opening assessment part by part. */
export function OpeningLink({ childId, name }: { childId: ChildId; name: string }) {
  return (
    <p className="at-due">
      <Link to={`/children/${childId}/understanding/opening`}>{say('openingParts', { name })}</Link>
    </p>
  )
}

/** Leads to the page on which one tells how one sees the child. */
export function TellLink({ childId, name }: { childId: ChildId; name: string }) {
  return (
    <Button component={Link} to={`/children/${childId}/understanding/tell`}>
      {say('tell', { name })}
    </Button>
  )
}

/** Begins an assessment; the key worker, the clinicians and the child are asked. */
export function Begin({ childId, kind }: { childId: ChildId; kind: Assessment['kind'] }) {
  const [id] = useState(() => AssessmentId.parse(crypto.randomUUID()))
  const opening = useSend(openAssessment)
  return (
    <div>
      <Button loading={opening.isPending} onClick={() => opening.mutate({ id, childId, kind })}>
        {kind === 'opening' ? say('begin') : say('beginReview')}
      </Button>
      <Problem error={opening.error} />
    </div>
  )
}

type CompleteProps = { childId: ChildId; name: string; assessmentId: AssessmentId }

function Complete({ childId, name, assessmentId }: CompleteProps) {
  const [asking, setAsking] = useState(false)
  const completing = useSend(completeAssessment)
  if (!asking) {
    return (
      <Button variant="light" onClick={() => setAsking(true)}>
        {say('complete')}
      </Button>
    )
  }
  return (
    <div className="at-sure">
      <p>{say('completeSays', { name })}</p>
      <Group>
        <Button loading={completing.isPending} onClick={() => completing.mutate({ childId, assessmentId })}>
          {say('completeYes')}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          {say('notYet')}
        </Button>
      </Group>
      <Problem error={completing.error} />
    </div>
  )
}

/** Why something was not done, in the words of the server. */
export function Problem({ error }: { error: Error | null }) {
  return <ErrorSummary title={say('problem')} problems={error ? [{ words: error.message }] : []} />
}
