import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { readFormulation } from '../contract/formulation.ts'
import { FormulationShown } from './formulation-shown.tsx'
import { say } from './formulation-words.ts'
import { OwnFormulationCard } from './own-formulation-card.tsx'

/** In the young person’s own space: their version first, and what an adult read with them. */
export function MyFormulation({ childId, name }: { childId: ChildId; name: string }) {
  const asked = useAsk(readFormulation, { childId })
  const formulation = asked.data?.formulation
  return (
    <PageOf asked={asked}>
      {asked.data && <OwnFormulationCard {...{ childId, name }} own={asked.data.own} forChild />}
      <Card title={say('myTitle')}>
        {formulation ? (
          <FormulationShown {...{ formulation, childId, name }} forChild />
        ) : (
          <p className="at-hint">{say('myNone')}</p>
        )}
      </Card>
    </PageOf>
  )
}
