import { IconAdjustmentsHeart, IconFileImport, IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { say } from './admin-words.ts'
import { homeOf, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

const NEXT = [
  ['/move-in', 'readyChild', 'readyChildSays', IconUserPlus],
  ['/bring-in', 'readyFile', 'readyFileSays', IconFileImport],
  ['/people', 'readyPeople', 'readyPeopleSays', IconUsersGroup],
  ['/model', 'readyModel', 'readyModelSays', IconAdjustmentsHeart],
] as const

/** After setting up: what most people do next. */
export function ReadyPage() {
  const me = useMe()
  return (
    <PageOf asked={me}>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{say('ready', { home: (me.data && homeOf(me.data)?.name) ?? '' })}</h1>
          <p className="at-hint">{say('readyHint')}</p>
        </div>
      </div>
      <ul className="ppl-children ppl-next">
        {NEXT.map(([to, head, says, Mark]) => (
          <li key={to}>
            <Link to={to} className="ppl-child">
              <Mark aria-hidden size={36} stroke={1.6} />
              <span>
                <strong>{say(head)}</strong>
                <span className="ppl-child-line">{say(says)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </PageOf>
  )
}
