import { Button } from '@mantine/core'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf } from '#people/web/use-me.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { partOfDay } from './part-of-day.ts'
import { say } from './part-words.ts'
import { say as sayFirst } from './words.ts'

/** For someone who looks after people and access, and stands to no child. */
export function AdministratorHome({ me }: { me: Me }) {
  const greeting = sayFirst(partOfDay(homeOf(me)?.timeZone ?? 'UTC', new Date()), { name: me.knownAs })
  return (
    <div className="at-lead">
      <header>
        <h1>{greeting}</h1>
        <p className="at-lead-line">{say('adminHint', { organisation: me.organisation })}</p>
      </header>
      <div className="at-lead-admin">
        <Deed title={say('adminPeople')} says={say('adminPeopleSays')} to="/people" />
        <Deed title={say('adminModel')} says={say('adminModelSays')} to="/model" />
      </div>
    </div>
  )
}

function Deed({ title, says, to }: { title: string; says: string; to: string }) {
  return (
    <Card title={title} hint={says}>
      <Button component={Link} to={to} variant="light" aria-label={`${say('open')}: ${title}`}>
        {say('open')}
      </Button>
    </Card>
  )
}
