import { useAsk } from '#platform/web/operations.ts'
import { monthName } from '#platform/web/when.ts'
import { type CameOut as Round, readCameOut } from '../contract.ts'
import { figureOf, placeOf, sideOf } from '../house-says.ts'
import { say } from './asked-words.ts'

/** What came out last time, for the young people: sorted into what is true for them and what is not. */
export function CameOut({ timeZone }: { timeZone: string }) {
  const round = useAsk(readCameOut, {}).data?.round
  if (!round) return null
  const isShown = youngIn(round)?.answered !== undefined
  return (
    <section className="mil-before" aria-labelledby="mil-came-out">
      <h2 id="mil-came-out">{say('cameOut', { month: monthName(round.openedAt, timeZone) })}</h2>
      {!isShown && <p>{say('cameOutFew')}</p>}
      {isShown && (
        <>
          <Sorted round={round} side="true" />
          <Sorted round={round} side="not-true" />
          <Sorted round={round} side="between" />
        </>
      )}
      <p>{say('cameOutAsk')}</p>
    </section>
  )
}

type Shown = NonNullable<Round>
type SortedProps = { round: Shown; side: ReturnType<typeof sideOf> }
const TITLES = { true: 'cameOutTrue', 'not-true': 'cameOutNot', between: 'cameOutMixed' } as const

function Sorted({ round, side }: SortedProps) {
  const young = youngIn(round)
  const adults = round.groups.find(({ voice }) => voice === 'adult')
  const rows = round.statements.flatMap(({ question, text }) => {
    const figure = figureOf(young, question)
    if (!figure || sideOf(figure) !== side) return []
    const theirs = figureOf(adults, question)
    return [{ question, text, isApart: theirs !== undefined && placeOf(theirs) - placeOf(figure) >= 1 }]
  })
  if (rows.length === 0) return null
  return (
    <div>
      <h3 className="mil-sorted">{say(TITLES[side])}</h3>
      <ul className="mil-list">
        {rows.map(({ question, text, isApart }) => (
          <li key={question}>
            {text}
            {isApart && <span className="at-hint">{say('cameOutApart')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function youngIn({ groups }: Shown) {
  return groups.find(({ voice }) => voice === 'young')
}
