import { Button } from '@mantine/core'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import type { listForms } from '../contract/results.ts'
import { type Ask, AskThem } from './ask-them.tsx'
import { say } from './words.ts'

export type FormListed = OutputOf<typeof listForms>['forms'][number]
type FormsCardProps = {
  childId: ChildId
  name: string
  forms: readonly FormListed[]
  asks: readonly Ask[]
  mayWithdraw: (ask: Ask) => boolean
}

/** The forms that can be filled in now; one that was begun stands first. */
export function FormsCard({ childId, name: child, forms, asks, mayWithdraw }: FormsCardProps) {
  const open = forms.filter(({ hasForm }) => hasForm).toSorted((a, b) => Number(b.begun) - Number(a.begun))
  return (
    <Card title={say('fillTitle')} hint={say('fillHint')}>
      {open.length === 0 && <p className="at-hint">{say('noForms')}</p>}
      <ul className="ins-list">
        {open.map(({ instrument, name, asks: says, by, begun }) => (
          <li key={instrument}>
            <div className="ins-row">
              <span>
                <strong>{name}</strong>
                <span className="at-hint">{says}</span>
              </span>
              <Button
                component={Link}
                to={`/children/${childId}/measures/${instrument}`}
                variant={begun ? 'filled' : 'light'}
                aria-label={`${say(begun ? 'goOn' : 'fill')}: ${name}`}
              >
                {say(begun ? 'goOn' : 'fill')}
              </Button>
            </div>
            {by.includes('self') && (
              <AskThem
                {...{ childId, name: child, form: { instrument, name }, mayWithdraw }}
                ask={asks.find((one) => one.instrument === instrument)}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
