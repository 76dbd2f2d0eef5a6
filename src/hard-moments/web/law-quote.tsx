import { hoursOf } from '../clocks.ts'
import { type Rule, rulePack } from '../rules/rule-packs.ts'
import { say } from './words.ts'

/** What the law says, in its own words, with where it stands; what is from memory says so. */
export function LawQuote({ rules }: { rules: readonly Rule[] }) {
  return (
    <details className="hm-law">
      <summary>{say('law')}</summary>
      {rules.map((one) => (
        <figure key={one.id}>
          {one.quote && (
            <blockquote cite={one.source}>
              <q>{one.quote}</q>
            </blockquote>
          )}
          <figcaption className="at-hint">
            {say('lawOf', { law: rulePack.law, rule: one.rule, edition: rulePack.edition })}{' '}
            {one.source && <a href={one.source}>{say('source')}</a>} {!one.checked && say('fromMemory')}{' '}
            {one.ownFigure && say('ownFigure', { hours: hoursOf(one.id) })}
          </figcaption>
        </figure>
      ))}
    </details>
  )
}
