import { Button } from '@mantine/core'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { type ChildShown, listChildren } from '../contract/children.ts'
import { youngFaceFor } from '../young-face.ts'
import { say } from './move-words.ts'
import { homesManaged, stands, useMe } from './use-me.ts'
import './people.css'
import './forms.css'

/** Everyone whom the one who looks may see today. */
export function ChildrenPage() {
  const asked = useAsk(listChildren, {})
  const me = useMe()
  const mayBring = me.data ? homesManaged(me.data).length > 0 : false
  const leads = me.data ? stands(me.data, 'home-manager', 'clinician', 'responsible-individual') : false
  const ways = (mayBring || leads) && <Ways mayBring={mayBring} leads={leads} />
  const children = asked.data?.children ?? []
  return (
    <>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{say('listTitle')}</h1>
          {asked.data && <p className="at-hint">{say('listHint', { count: children.length })}</p>}
        </div>
        {children.length > 0 && ways}
      </div>
      <PageOf asked={asked}>
        {children.length === 0 ? (
          <PageEmpty title={say('empty')} action={ways}>
            {say(mayBring ? 'emptySays' : 'emptyOthers')}
          </PageEmpty>
        ) : (
          <ul className="ppl-children">
            {children.map((child) => (
              <li key={child.id}>
                <ChildCard child={child} />
              </li>
            ))}
          </ul>
        )}
      </PageOf>
    </>
  )
}

function Ways({ mayBring, leads }: { mayBring: boolean; leads: boolean }) {
  return (
    <div className="ppl-row">
      {mayBring && (
        <>
          <Button component={Link} to="/move-in" leftSection={<IconUserPlus aria-hidden size={20} />}>
            {say('moveIn')}
          </Button>
          <Button
            component={Link}
            to="/bring-in"
            variant="light"
            leftSection={<IconFileImport aria-hidden size={20} />}
          >
            {say('fromFile')}
          </Button>
          <Button component={Link} to="/moves" variant="subtle">
            {say('moves')}
          </Button>
        </>
      )}
      {leads && (
        <Button component={Link} to="/referrals" variant="subtle">
          {say('referrals')}
        </Button>
      )}
    </div>
  )
}

function ChildCard({ child }: { child: ChildShown }) {
  const { id, knownAs, age, home } = child
  return (
    <Link to={`/children/${id}`} className="ppl-child">
      <Face face={child.face ?? youngFaceFor(id)} name="" size={72} />
      <span>
        <strong>{knownAs}</strong>
        <span className="ppl-child-line">{lineOf(age, home?.name)}</span>
      </span>
    </Link>
  )
}

/** How old they are is not shown to who is here for a shift. */
function lineOf(age: number | undefined, home: string | undefined): string | undefined {
  if (age === undefined) return home
  return home ? say('ageHome', { age, home }) : say('age', { age })
}
