import type { ReactNode } from 'react'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useParams } from '#platform/web/places.tsx'
import { readChild } from '../contract/children.ts'
import { CareTeamCard } from './care-team-card.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { LooksCard } from './looks-card.tsx'
import { TellAnew } from './tell-anew.tsx'
import { standsTo, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** Who is around a child: the care team, everyone else, who they are themselves, and who looked. */
export function ChildPeoplePage({ family }: { family?: ReactNode }) {
  const { childId } = useParams()
  const id = ChildId.parse(childId)
  const asked = useAsk(readChild, { childId: id })
  const me = useMe().data
  const manages = standsTo(me, id, 'home-manager')
  const writes = standsTo(me, id, 'key-worker', 'home-manager', 'clinician')
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <div className="ppl-stack">
          <CareTeamCard child={asked.data.child} careTeam={asked.data.careTeam} mayArrange={manages} />
          {family}
          <ContactsCard child={asked.data.child} contacts={asked.data.contacts} mayWrite={writes} />
          {writes && <TellAnew key={id} child={asked.data.child} profile={asked.data.profile} />}
          {manages && <LooksCard child={asked.data.child} />}
        </div>
      )}
    </PageOf>
  )
}
