import type { DueShown } from '#model/contract/due.ts'
import { dueWords } from '#model/web/due-words.ts'
import { rhythmName } from '#model/web/rhythm-words.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { listed } from '#platform/web/listed.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { shortWeekDay } from '#platform/web/when.ts'
import { say } from './part-words.ts'

type ComesRoundProps = {
  due: readonly DueShown[]
  young: readonly ChildShown[]
  /** What stands here when there is nothing to show. */
  without: string
}

/** So many weeks ahead are a help; a whole year is not. */
const daysAhead = 28
const mostRows = 8

/** What the model makes due in the coming weeks, soonest first; the same thing on one day is one line. */
export function ComesRound({ due, young, without }: ComesRoundProps) {
  const rows = rowsOf(due.filter(({ days }) => days <= daysAhead)).slice(0, mostRows)
  const nameOf = ({ childId }: DueShown) => young.find(({ id }) => id === childId)?.knownAs ?? say('whole')
  return (
    <Card title={say('round')} hint={say('roundHint')}>
      {rows.length === 0 && <p className="at-hint">{without}</p>}
      <ul className="at-lead-round">
        {rows.map(({ key, first, all }) => (
          <li key={key}>
            <strong>{rhythmName(first.what, first.because)}</strong>
            <span className="at-hint">
              {first.state === 'not-yet' ? shortWeekDay(first.dueOn) : dueWords(first)}
            </span>
            <span className="at-lead-round-names">{listed(all.map(nameOf))}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Row = { key: string; first: DueShown; all: DueShown[] }

function rowsOf(due: readonly DueShown[]): Row[] {
  const rows = new Map<string, Row>()
  for (const one of due) {
    const key = `${one.rhythmId} ${one.dueOn}`
    const row = rows.get(key)
    if (row) row.all.push(one)
    else rows.set(key, { key, first: one, all: [one] })
  }
  return [...rows.values()]
}
