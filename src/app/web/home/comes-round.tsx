import type { DueShown } from '#model/contract/due.ts'
import { dueWords } from '#model/web/due-words.ts'
import { rhythmName } from '#model/web/rhythm-words.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { dayWords } from '#people/web/plain-words.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { say } from './words.ts'

export type ComesRoundProps = { due: readonly DueShown[]; young: readonly ChildShown[] }

/** So many weeks ahead are a help; a whole year is not. */
const daysAhead = 28

/** What the model makes due in the coming weeks, soonest first. */
export function ComesRound({ due, young }: ComesRoundProps) {
  const next = due.filter(({ days }) => days <= daysAhead)
  return (
    <Card title={say('round')} hint={say('roundHint')}>
      {next.length === 0 && <p className="at-hint">{say('roundNone')}</p>}
      <ul className="at-round">
        {next.map((one) => (
          <li key={`${one.childId ?? ''}${one.rhythmId}`}>
            <strong>{young.find(({ id }) => id === one.childId)?.knownAs ?? say('whole')}</strong>
            <span>{rhythmName(one.what, one.because)}</span>
            <span className="at-hint">{one.state === 'not-yet' ? dayWords(one.dueOn) : dueWords(one)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
