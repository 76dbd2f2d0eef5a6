import type { z } from 'zod'
import type { FieldProblem } from '#platform/web/parts/error-summary.tsx'

/** What stops a form, by the name of the field: the first words of each. */
export type Problems = Readonly<Record<string, string>>

/** The words beside each field. `instead` stands in where the usual words would not help a person. */
export function problemsIn(error: z.ZodError, instead: Problems = {}): Problems {
  const problems: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? '')
    problems[name] ??= instead[path.join('.')] ?? instead[name] ?? message
  }
  return problems
}

/** The same for the summary above the form; fields have the id of the form and their name. */
export function summaryOf(problems: Problems, formId: string): FieldProblem[] {
  return Object.entries(problems).map(([name, words]) => ({ fieldId: `${formId}-${name}`, words }))
}
