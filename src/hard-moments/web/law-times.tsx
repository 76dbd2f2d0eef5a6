import { acts, hoursOf } from '../clocks.ts'
import { ruleOf, rulePack } from '../rules/rule-packs.ts'
import { sayMeasure } from './measure-words.ts'

/** The times that the law sets after a hold or another measure: fixed, with where each stands. */
export function LawTimes() {
  return (
    <ul>
      {acts.map(({ rule }) => (
        <li key={rule}>
          {sayMeasure('lawTime', { what: ruleOf(rule).record, hours: hoursOf(rule) })}{' '}
          <span className="at-hint">
            {sayMeasure('lawOf', {
              law: rulePack.law,
              rule: ruleOf(rule).rule,
              edition: rulePack.edition,
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
