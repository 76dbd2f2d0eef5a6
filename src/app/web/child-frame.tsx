import { readChild } from '#people/contract/children.ts'
import { ChildHero } from '#people/web/child-hero.tsx'
import { NotShared } from '#people/web/not-shared.tsx'
import { OpenBanner } from '#people/web/open-banner.tsx'
import { stands, useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { Refused } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, Outlet, useParams, usePath } from '#platform/web/places.tsx'
import { say } from './words.ts'
import './child-frame.css'

const TABS = [
  ['', 'today'],
  ['understanding', 'understanding'],
  ['plan', 'plan'],
  ['tracks', 'tracks'],
  ['people', 'childPeople'],
  ['chronology', 'timeline'],
  ['words', 'ownWords'],
  ['evidence', 'evidence'],
] as const

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
  const { childId } = useParams()
  const asked = useAsk(readChild, { childId: ChildId.parse(childId) })
  const path = usePath()
  const base = `/children/${childId}`
  const me = useMe().data
  if (asked.error instanceof Refused && [403, 404].includes(asked.error.status)) {
    return (
      <NotShared childId={ChildId.parse(childId)} mayOpen={me !== undefined && stands(me, ...WORK_HERE)} />
    )
  }
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <>
          {asked.data.openUntil && <OpenBanner child={asked.data.child} until={asked.data.openUntil} />}
          <ChildHero {...asked.data} />
          <nav className="at-tabs" aria-label={say('pages', { name: asked.data.child.knownAs })}>
            {TABS.map(([to, name]) => {
              const address = to ? `${base}/${to}` : base
              const current = to ? path.startsWith(address) : path === base
              return (
                <Link key={to} to={address} {...(current && { 'aria-current': 'page' as const })}>
                  {say(name)}
                </Link>
              )
            })}
          </nav>
          <Outlet />
        </>
      )}
    </PageOf>
  )
}
