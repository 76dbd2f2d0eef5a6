import { listed } from '#platform/web/listed.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { ChildWhole, Profile } from '../contract/children.ts'
import { say } from './care-words.ts'
import './people.css'

/** The plain facts about who a child is, as they told them. */
export function WhoTheyAreCard({ child, profile }: { child: ChildWhole; profile: Profile }) {
  const facts = [
    [say('fullName'), child.fullName],
    [say('born'), fullDay(child.bornOn)],
    [say('languages'), listed(profile.languages)],
    [say('culture'), profile.culture],
    [say('faith'), profile.faith],
    [say('placing'), child.placingAuthority],
  ]
  return (
    <Card title={say('today', { name: child.knownAs })}>
      <dl className="ppl-facts">
        {facts.map(([head, words]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{words || <span className="at-hint">{say('untold')}</span>}</dd>
          </div>
        ))}
      </dl>
      <Link className="ppl-link" to={`/children/${child.id}/people`}>
        {say('allPeople', { name: child.knownAs })}
      </Link>
    </Card>
  )
}
