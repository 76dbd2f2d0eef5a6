import { readChild } from '#people/contract/children.ts'
import { ChildHero } from '#people/web/child-hero.tsx'
import { NotShared } from '#people/web/not-shared.tsx'
import { OpenBanner } from '#people/web/open-banner.tsx'
import { stands, useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { Refused } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Outlet, useParams } from '#platform/web/places.tsx'
import { ChildTabs } from './child-tabs.tsx'
import { say } from './words.ts'

/** Who works for the provider, in whichever home. */
const WORK_HERE = [
  'home-team',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
] as const

/** Every page about a child: their face, name and own words first, then the page. */
export function ChildFrame() {
  const childId = ChildId.safeParse(useParams().childId)
  return childId.success ? (
    <OfChild childId={childId.data} />
  ) : (
    <PageEmpty isPage title={say('notHere')}>
      {say('notHereSays')}
    </PageEmpty>
  )
}

function OfChild({ childId }: { childId: ChildId }) {
  const asked = useAsk(readChild, { childId })
  const me = useMe().data
  if (asked.error instanceof Refused && [403, 404].includes(asked.error.status)) {
    return <NotShared childId={childId} mayOpen={me !== undefined && stands(me, ...WORK_HERE)} />
  }
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <>
          {asked.data.openUntil && <OpenBanner child={asked.data.child} until={asked.data.openUntil} />}
          <ChildHero {...asked.data} />
          <ChildTabs child={asked.data.child} />
          <Outlet />
        </>
      )}
    </PageOf>
  )
}
