import { useAsk } from '#platform/web/operations.ts'
import { fullDay } from '#platform/web/when.ts'
import { type AskedOfMe, readSaidBefore } from '../contract.ts'
import { say } from './asked-words.ts'

/** One's own answers in rounds that are over: closed until one opens them, as somebody may look over a shoulder. */
export function SaidBefore({ timeZone }: { timeZone: string }) {
  const rounds = useAsk(readSaidBefore, {}).data?.rounds ?? []
  if (rounds.length === 0) return null
  return (
    <section className="mil-before" aria-labelledby="mil-said-before">
      <h2 id="mil-said-before">{say('before')}</h2>
      <p>{say('beforeSays')}</p>
      {rounds.map((round) => (
        <details key={round.roundId} className="mil-details">
          <summary>{say(`before-${round.kind}`, { day: fullDay(round.closesAt, timeZone) })}</summary>
          <OneRound round={round} />
        </details>
      ))}
    </section>
  )
}

function OneRound({ round: { statements, choices, said, words, lastQuestion } }: { round: AskedOfMe }) {
  const answers = new Map(said.map(({ question, value }) => [question, value]))
  return (
    <dl className="mil-said">
      {statements.flatMap(({ question, text }) => {
        const value = answers.get(question)
        if (value === undefined) return []
        return [
          <div key={question}>
            <dt>{text}</dt>
            <dd>{value === null ? say('skip') : choices[value - 1]}</dd>
          </div>,
        ]
      })}
      {words?.words && (
        <div>
          <dt>{lastQuestion}</dt>
          <dd>{words.words}</dd>
        </div>
      )}
    </dl>
  )
}
