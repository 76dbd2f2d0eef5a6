import { Button } from '@mantine/core'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { readFormulation } from '../contract/formulation.ts'
import { writeFormulation } from '../permissions.ts'
import { FormulationShown } from './formulation-shown.tsx'
import { say } from './formulation-words.ts'
import { OwnFormulationCard } from './own-formulation-card.tsx'
import { useMay } from './use-may.ts'

/** The shared understanding on the page about the child, with their own version beside it. */
export function FormulationCard({ childId, name }: { childId: ChildId; name: string }) {
  const { may } = useMay(childId)
  const asked = useAsk(readFormulation, { childId })
  const to = `/children/${childId}/understanding/shared`
  const formulation = asked.data?.formulation
  return (
    <PageOf asked={asked}>
      <Card title={say('title', { name })} hint={say('hint')}>
        {formulation ? (
          <>
            <FormulationShown {...{ formulation, childId, name }} />
            <Button component={Link} to={to} variant="light" mt="md">
              {say('open')}
            </Button>
          </>
        ) : (
          <PageEmpty
            title={say('none')}
            action={
              may(writeFormulation) && (
                <Button component={Link} to={to}>
                  {say('begin')}
                </Button>
              )
            }
          >
            {say('noneSays', { name })}
          </PageEmpty>
        )}
      </Card>
      {asked.data && <OwnFormulationCard {...{ childId, name }} own={asked.data.own} />}
    </PageOf>
  )
}
