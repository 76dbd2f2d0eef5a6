import { IconPrinter } from '@tabler/icons-react'
import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { allows, type Permission } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { readHealth } from '../contract/health.ts'
import { arrangeHealth, giveMedicine } from '../permissions.ts'
import { AllergiesCard } from './allergies-card.tsx'
import { AppointmentsCard } from './appointments-card.tsx'
import { MedicinesCard } from './medicines-card.tsx'
import { OpenDoses } from './open-doses.tsx'
import { say } from './words.ts'
import './health.css'

/** A child’s health: what they must not have, what they are given, where they are expected. */
export function HealthPage() {
  const childId = ChildId.parse(useParams().childId)
  const asked = useAsk(readHealth, { childId })
  const child = useAsk(readChild, { childId })
  const me = useMe().data
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  const may = (permission: Permission) => allows(permission, mine)
  return (
    <PageOf asked={asked}>
      <PageOf asked={child}>
        {asked.data && child.data && (
          <div className="hea-page">
            <p className="hea-row">
              <Link className="hea-open" to={`/children/${childId}/health/chart`}>
                <IconPrinter aria-hidden size={20} /> {say('chart')}
              </Link>
              {may(giveMedicine) && (
                <Link className="hea-open" to="/medicines">
                  {say('toRound')}
                </Link>
              )}
            </p>
            <OpenDoses health={asked.data} mayGive={may(giveMedicine)} />
            <div className="hea-cards">
              <AllergiesCard
                childId={childId}
                name={child.data.child.knownAs}
                allergies={asked.data.allergies}
                timeZone={asked.data.timeZone}
                may={may(arrangeHealth)}
              />
              <AppointmentsCard
                child={child.data}
                health={asked.data}
                mayAdd={may(arrangeHealth)}
                mayTell={may(giveMedicine)}
              />
            </div>
            <MedicinesCard
              name={child.data.child.knownAs}
              health={asked.data}
              mayOrder={may(arrangeHealth)}
              mayGive={may(giveMedicine)}
            />
          </div>
        )}
      </PageOf>
    </PageOf>
  )
}
