import { RuleBook } from './rule.ts'
import listed from './rules.json' with { type: 'json' }
import { findStrategy } from './strategies.ts'

const Whole = RuleBook.refine(
  ({ rules, exclusions, always }) =>
    [...rules, always]
      .flatMap(({ suggest }) => suggest)
      .concat(exclusions.flatMap(({ strategies }) => strategies))
      .every((id) => findStrategy(id) !== undefined),
  'A rule names a strategy that is not there.',
)

/** The rules that ship. They filter a library; they rank nobody and decide nothing. */
export const ruleBook: RuleBook = Whole.parse(listed)
