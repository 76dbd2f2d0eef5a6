import type { ChildId } from '#platform/ids.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import { readCheckIns } from '../contract/check-ins.ts'
import { say as sayBeside } from './beside-words.ts'
import { say } from './check-in-words.ts'
import { say as sayShape } from './home-words.ts'
import './shared-check-ins.css'

type SharedCheckInsProps = { childId: ChildId; name: string; timeZone: string }

/** How it was going, as far as the young person shows it to the one who looks. */
export function SharedCheckIns({ childId, name, timeZone }: SharedCheckInsProps) {
  const { data } = useAsk(readCheckIns, { childId })
  const shown = data?.checkIns.slice(0, 14) ?? []
  if (shown.length === 0) return null
  const places = new Intl.ListFormat(locale(), { type: 'conjunction' })
  return (
    <Card title={sayBeside('howItWas', { name })} hint={sayBeside('howItWasHint', { name })}>
      <ul className="collab-shapes">
        {shown.map(({ id, at, shape, places: where, words, seenBy }) => (
          <li key={id}>
            <StateShape shape={shape} label={sayShape(shape)} size={34} />
            <span>
              <span>
                {dayAndClock(at, timeZone)}
                {where.length > 0 && `, ${places.format(where.map((place) => say(place)))}`}
              </span>
              {words && <q>{words}</q>}
              {seenBy.who === 'person' && <span className="at-hint">{sayBeside('onlyForYou')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
