import { hoursOf } from '../clocks.ts'
import { type Rule, rulePack } from '../rules/rule-packs.ts'
import { sayMeasure } from './measure-words.ts'

/** What the law says, in its own words, with where it stands; what is from memory says so. */
export function LawQuote({ rules }: { rules: readonly Rule[] }) {
  const { law, edition } = rulePack
  return (
    <details className="hm-law">
      <summary>{sayMeasure('law')}</summary>
      {rules.map((one) => (
        <figure key={one.id}>
          {one.quote && (
            <blockquote cite={one.source}>
              <q>{one.quote}</q>
            </blockquote>
          )}
          <figcaption className="at-hint">
            {sayMeasure('lawOf', { law: one.law ?? law, rule: one.rule, edition: one.edition ?? edition })}{' '}
            {one.source && <a href={one.source}>{sayMeasure('source')}</a>}{' '}
            {!one.checked && sayMeasure('fromMemory')}{' '}
            {one.ownFigure && sayMeasure('ownFigure', { hours: hoursOf(one.id) })}
          </figcaption>
        </figure>
      ))}
    </details>
  )
}
