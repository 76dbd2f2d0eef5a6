import './assessment.css'
import './formulation.css'
import './opening.css'
import { readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { readOpening } from '../contract/opening.ts'
import { holdAssessment } from '../permissions.ts'
import { Begin, DueLine } from './assessments-card.tsx'
import { OpeningPartCard } from './opening-part-card.tsx'
import { say } from './opening-words.ts'
import { useMay } from './use-may.ts'

/** The opening assessment as work of several people over days: part by part, and what is missing and why. */
export function OpeningPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const child = useAsk(readChild, { childId })
  const asked = useAsk(readOpening, { childId })
  return (
    <PageOf asked={child}>
      <PageOf asked={asked}>
        {child.data && asked.data && (
          <div className="at-understanding fml-page">
            <Head {...{ childId }} name={child.data.child.knownAs} opening={asked.data} />
            {asked.data.parts.map((part) => (
              <OpeningPartCard
                key={part.part}
                {...{ childId, part }}
                assessment={asked.data.assessment}
                findings={asked.data.findings.filter((one) => one.part === part.part)}
                known={child.data}
              />
            ))}
          </div>
        )}
      </PageOf>
    </PageOf>
  )
}

type HeadProps = { childId: ChildId; name: string; opening: OutputOf<typeof readOpening> }

function Head({ childId, name, opening: { assessment, parts, due } }: HeadProps) {
  const { may } = useMay(childId)
  if (!assessment) {
    return (
      <Card>
        <PageEmpty
          title={say('none')}
          action={may(holdAssessment) && <Begin childId={childId} kind="opening" />}
        >
          {say('noneSays', { name })}
          <DueLine due={due} />
        </PageEmpty>
      </Card>
    )
  }
  const { openedOn, completedAt, asked, signed } = assessment
  const decided = parts.filter(({ state }) => state === 'done' || state === 'left-out').length
  const to = `/children/${childId}/understanding`
  return (
    <Card title={say('title', { name })} hint={say('hint')}>
      <div className="opn-head">
        <p>
          {completedAt
            ? say('completeOn', { day: fullDay(completedAt) })
            : say('begunOn', { day: fullDay(openedOn) })}{' '}
          {say('progress', { decided, all: parts.length })}
        </p>
        <p>{say('map', { signed, asked, name })}</p>
        {!completedAt && decided === parts.length && <p>{say('complete')}</p>}
        {!completedAt && <DueLine due={due} />}
        <p className="opn-links">
          {!completedAt && <Link to={`${to}/tell`}>{say('toMap', { name })}</Link>}
          <Link to={to}>{say('toAll')}</Link>
        </p>
      </div>
    </Card>
  )
}
