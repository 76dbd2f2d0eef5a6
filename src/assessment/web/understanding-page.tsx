import { readChild } from '#people/contract/children.ts'
import type { OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useParams } from '#platform/web/places.tsx'
import { readAssessments } from '../contract/assessments.ts'
import { readMap } from '../contract/map.ts'
import { readUnderstanding } from '../contract/understanding.ts'
import { holdAssessment, rateMap } from '../permissions.ts'
import { AssessmentsCard, Begin, DueLine, OpeningLink, Tellers, TellLink } from './assessments-card.tsx'
import { FormulationCard } from './formulation-card.tsx'
import { GrowingCard } from './growing-card.tsx'
import { LifeLineCard } from './life-line-card.tsx'
import { MeaningsCard } from './meanings-card.tsx'
import { NmtCard } from './nmt-card.tsx'
import { OwnWordsCard } from './own-words-card.tsx'
import { StrengthsCard } from './strengths-card.tsx'
import { useMay } from './use-may.ts'
import { say } from './words.ts'
import './assessment.css'

/** How a child is growing, what it means for being with them, and the life behind it. */
export function UnderstandingPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const child = useAsk(readChild, { childId })
  const map = useAsk(readMap, { childId })
  const assessments = useAsk(readAssessments, { childId })
  const understanding = useAsk(readUnderstanding, { childId })
  return (
    <PageOf asked={child}>
      <PageOf asked={map}>
        <PageOf asked={assessments}>
          <PageOf asked={understanding}>
            {child.data && map.data && assessments.data && understanding.data && (
              <Understanding
                childId={childId}
                name={child.data.child.knownAs}
                age={child.data.child.age}
                map={map.data}
                {...assessments.data}
                understanding={understanding.data}
              />
            )}
          </PageOf>
        </PageOf>
      </PageOf>
    </PageOf>
  )
}

type UnderstandingProps = {
  childId: ChildId
  name: string
  age: number
  map: OutputOf<typeof readMap>
  assessments: OutputOf<typeof readAssessments>['assessments']
  due?: OutputOf<typeof readAssessments>['due']
  understanding: OutputOf<typeof readUnderstanding>
}

function Understanding({ childId, name, age, map, assessments, due, understanding }: UnderstandingProps) {
  const { isChild } = useMay(childId)
  const { now } = map
  const about = { childId, name }
  return (
    <div className="at-understanding">
      <div className="at-understanding-main">
        {now ? (
          <GrowingCard {...{ name, age, due }} map={{ ...map, now }} forChild={isChild} />
        ) : (
          <NobodyYet {...about} assessments={assessments} due={due} />
        )}
        <MeaningsCard
          {...about}
          assessmentId={assessments[0]?.id}
          meanings={understanding.meanings}
          low={map.low}
        />
        <FormulationCard {...about} />
        <NmtCard childId={childId} />
        <LifeLineCard {...about} events={understanding.events} />
      </div>
      <div className="at-understanding-side">
        <OwnWordsCard {...about} ownWords={understanding.ownWords} />
        {now && <AssessmentsCard {...about} assessments={assessments} />}
        <StrengthsCard {...about} strengths={understanding.strengths} />
      </div>
    </div>
  )
}

type NobodyYetProps = Pick<UnderstandingProps, 'childId' | 'name' | 'assessments' | 'due'>

function NobodyYet({ childId, name, assessments, due }: NobodyYetProps) {
  const { may } = useMay(childId)
  const [open] = assessments
  if (!open) {
    return (
      <Card>
        <PageEmpty
          title={say('noAssessment')}
          action={may(holdAssessment) && <Begin childId={childId} kind="opening" />}
        >
          {may(holdAssessment) ? say('noAssessmentSays', { name }) : say('noAssessmentAsk')}
          <DueLine due={due} />
        </PageEmpty>
      </Card>
    )
  }
  return (
    <Card>
      <PageEmpty
        title={say('nobodyYet', { name })}
        action={may(rateMap) && <TellLink childId={childId} name={name} />}
      >
        {say('nobodyYetSays')}
        <Tellers asked={open.asked} />
        <OpeningLink childId={childId} name={name} />
        <DueLine due={due} />
      </PageEmpty>
    </Card>
  )
}
