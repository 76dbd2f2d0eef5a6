import { Button } from '@mantine/core'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type PlanVersion, readPlan } from '../contract/plan.ts'
import { emptyPlan, type Plan } from '../plan.ts'
import { changesBetween, type NameOf } from '../plan-changes.ts'
import { planTogether } from '../plan-together.ts'
import { ChangeList } from './change-list.tsx'
import { say } from './edit-words.ts'

type PlanConflictProps = {
  childId: ChildId
  /** The version that the draft began with. */
  basedOn: number
  mine: Plan
  theirs: PlanVersion
  nameOf: NameOf
  onGoOn: (plan: Plan) => void
  onLayAside: () => void
}

/** Two people changed the plan: both texts side by side, and a person decides. */
export function PlanConflict({ childId, basedOn, ...both }: PlanConflictProps) {
  const asked = useAsk(readPlan, { childId, number: basedOn }, { skip: basedOn === 0 })
  const base = basedOn === 0 ? emptyPlan : asked.data?.version?.plan
  if (!base) return <PageOf asked={asked}>{null}</PageOf>
  return <BothTexts base={base} {...both} />
}

type BothTextsProps = Omit<PlanConflictProps, 'childId' | 'basedOn'> & { base: Plan }

function BothTexts({ base, mine, theirs, nameOf, onGoOn, onLayAside }: BothTextsProps) {
  const ofThem = changesBetween(base, theirs.plan, nameOf)
  const ofMe = changesBetween(base, mine, nameOf)
  return (
    <Card tone="lamp" title={say('conflictTitle')} hint={say('conflictHint')} level={3}>
      <div className="at-plan-both">
        <section aria-label={say('theirs', { who: theirs.madeBy })}>
          <h4 className="at-plan-small">{say('theirs', { who: theirs.madeBy })}</h4>
          <p className="at-plan-says">{theirs.because}</p>
          {ofThem.length === 0 && <p className="at-hint">{say('theirsSame')}</p>}
          <ChangeList changes={ofThem} />
          <Button variant="default" onClick={onLayAside}>
            {say('goOnTheirs')}
          </Button>
        </section>
        <section aria-label={say('mine')}>
          <h4 className="at-plan-small">{say('mine')}</h4>
          {ofMe.length === 0 && <p className="at-hint">{say('mineSame')}</p>}
          <ChangeList changes={ofMe} />
          <Button onClick={() => onGoOn(planTogether({ base, mine, theirs: theirs.plan }))}>
            {say('goOnMine')}
          </Button>
          <p className="at-hint">{say('goOnMineHint')}</p>
        </section>
      </div>
    </Card>
  )
}
