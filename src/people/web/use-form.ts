import { useState } from 'react'
import type { z } from 'zod'
import type { Operation } from '#platform/contract.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import type { FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { useLeaving } from '#platform/web/places.tsx'
import { say } from './form-words.ts'

/**
 * A form around one command: what was typed is checked with the contract before it goes, and each problem
 * is said in the summary and beside its field, whoever found it. `form` makes the ids of its fields. `onDone` is for
 * the page: it is not called where somebody has left it meanwhile; `onKept` is called all the same.
 */
export function useForm<In extends z.ZodType, Out extends z.ZodType>(
  operation: Operation<In, Out>,
  form: string,
) {
  const sent = useSend(operation)
  const [found, setFound] = useState<Record<string, string>>({})
  const words = { ...fieldWords(sent.error), ...found }
  const atFields = Object.entries(words).map(([name, says]) => ({ fieldId: `${form}-${name}`, words: says }))
  const problems: FieldProblem[] =
    sent.error && atFields.length === 0 ? [{ words: troubleWords(sent.error) }] : atFields
  function send(
    typed: z.input<In>,
    onDone: (answer: z.output<Out> | undefined) => void,
    onKept: () => void = () => undefined,
  ): void {
    const checked = operation.input.safeParse(typed)
    setFound(checked.success ? {} : firstWords(checked.error.issues))
    // Why something was not kept is said at the form.
    if (checked.success) {
      void sent.mutateAsync(checked.data, { onSuccess: onDone }).then(onKept, () => undefined)
    } else sent.reset()
  }
  const field = (name: string) => ({ id: `${form}-${name}`, error: words[name] })
  return { send, field, problems, busy: sent.isPending, isDone: sent.isSuccess }
}

/** Why something was not done, in words for the one who wrote it. */
export function troubleWords(error: Error): string {
  if (error instanceof Away) return say('away')
  return error instanceof Refused && error.status < 500 ? error.message : say('fault')
}

function firstWords(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const words: Record<string, string> = {}
  for (const issue of issues) words[issue.path.map(String).join('.')] ??= issueWords(issue)
  return words
}

function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return say(issue.path.at(-1) === 'bornOn' ? 'chooseBirthday' : 'chooseDay')
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return say('chooseOne')
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
    return say(issue.origin === 'array' ? 'tooMany' : 'tooLong', { most: Number(issue.maximum) })
  }
  return issue.message
}

/** Asks before somebody leaves a page with words on it that are not saved. */
export function useUnsaved(hasWords: boolean): void {
  useLeaving(hasWords, askBeforeLeaving)
}

function askBeforeLeaving(): boolean {
  return confirm(say('leave'))
}

/** `English, Twi` as two. */
export function listOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
}
