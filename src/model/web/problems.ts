import type { FieldProblem } from '#platform/web/parts/error-summary.tsx'
import type { ElementOfCare, ModelPart, Rhythm } from '../model-of-care.ts'
import { say } from './edit-words.ts'

/** The words beside a field, by the field's id. */
export type WordsAt = (fieldId: string) => string | undefined

/** What an element still needs before it can be kept. */
export function problemsOf({ tools, menu, rhythms }: ElementOfCare): FieldProblem[] {
  return [...problemsOfParts([...tools, ...menu]), ...rhythms.flatMap(problemsOfRhythm)]
}

export function problemsOfParts(parts: readonly ModelPart[]): FieldProblem[] {
  return parts
    .filter(({ name }) => name.trim() === '')
    .map(({ id }) => ({ fieldId: `${id}-name`, words: say('needsName') }))
}

function problemsOfRhythm({ id, says, who, every, firstWithin }: Rhythm): FieldProblem[] {
  return [
    ...(says.trim() === '' ? [{ fieldId: `${id}-says`, words: say('needsSays') }] : []),
    ...(every || firstWithin ? [] : [{ fieldId: `${id}-every`, words: say('needsWhen') }]),
    ...(who.trim() === '' ? [{ fieldId: `${id}-who`, words: say('needsWho') }] : []),
  ]
}

export function wordsAtIn(problems: readonly FieldProblem[]): WordsAt {
  return (fieldId) => problems.find((one) => one.fieldId === fieldId)?.words
}
