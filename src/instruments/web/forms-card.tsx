import { Button } from '@mantine/core'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import type { listForms } from '../contract/results.ts'
import { say } from './words.ts'

export type FormListed = OutputOf<typeof listForms>['forms'][number]
type FormsCardProps = { childId: ChildId; forms: readonly FormListed[] }

/** The forms that can be filled in now; one that was begun stands first. */
export function FormsCard({ childId, forms }: FormsCardProps) {
  const open = forms.filter(({ hasForm }) => hasForm).toSorted((a, b) => Number(b.begun) - Number(a.begun))
  return (
    <Card title={say('fillTitle')} hint={say('fillHint')}>
      {open.length === 0 && <p className="at-hint">{say('noForms')}</p>}
      <ul className="ins-list">
        {open.map(({ instrument, name, asks, begun }) => (
          <li key={instrument} className="ins-row">
            <span>
              <strong>{name}</strong>
              <span className="at-hint">{asks}</span>
            </span>
            <Button
              component={Link}
              to={`/children/${childId}/measures/${instrument}`}
              variant={begun ? 'filled' : 'light'}
              aria-label={`${say(begun ? 'goOn' : 'fill')}: ${name}`}
            >
              {say(begun ? 'goOn' : 'fill')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
