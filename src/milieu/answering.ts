import type { Answered, Asked } from './contract.ts'

/** What one has said, by question; the last of a question counts. */
export function saidSoFar(...told: readonly (readonly Answered[])[]): ReadonlyMap<string, number | null> {
  return new Map(told.flat().map(({ question, value }) => [question, value]))
}

/** How many statements somebody has not come to yet. */
export function leftOf(
  { statements }: Pick<Asked, 'statements'>,
  said: ReadonlyMap<string, unknown>,
): number {
  return statements.filter(({ question }) => !said.has(question)).length
}

/** The statement where one goes on: the first without an answer, or the first. */
export function firstLeft(
  { statements }: Pick<Asked, 'statements'>,
  said: ReadonlyMap<string, unknown>,
): number {
  return Math.max(
    0,
    statements.findIndex(({ question }) => !said.has(question)),
  )
}

/** Statements about being safe and being left in peace: a low answer is not passed over in silence. */
const ABOUT_SAFETY: readonly string[] = ['1', '8']
const LOW = 2

/** Whether an answer says that somebody is not safe, so that the page offers a way to tell a person. */
export function saysUnsafe({ kind }: Pick<Asked, 'kind'>, { question, value }: Answered): boolean {
  return kind === 'milieu-pulse' && ABOUT_SAFETY.includes(question) && value !== null && value <= LOW
}
