import { type QueryFunctionContext, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { InputOf, Operation, OutputOf } from '../contract.ts'
import { withoutFields } from '../without-fields.ts'
import { askAgain, withArrived } from './ask-again.ts'
import { Away, call, Refused } from './call.ts'
import { onOutboxChange, post, waiting } from './outbox.ts'
import { remembered } from './session.ts'

/** Which answers are kept for reading without a connection, each with the fields that are left empty in it. */
const kept = new Map<string, readonly string[]>()

/** From now on the answers to these are kept on the device, closed, for whoever has a lock on it. */
export function keepOffline(names: Iterable<readonly [name: string, without: readonly string[]]>): void {
  for (const [name, without] of names) kept.set(name, without)
}

/** An answer with no more in it than may be kept. */
export function lessOf(name: string, answer: unknown): unknown {
  return withoutFields(answer, kept.get(name) ?? [])
}

/** The answer of the server; without a connection, what was kept of it stands on the page with its time. */
async function ask<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  { client, queryKey }: Pick<QueryFunctionContext, 'client' | 'queryKey'>,
): Promise<OutputOf<Op>> {
  const { name } = operation
  try {
    const answer = await call(operation, input)
    const me = remembered()
    if (me && kept.has(name)) {
      void import('./kept.ts').then(({ keepAnswer }) =>
        keepAnswer(me.personId, name, input, lessOf(name, answer)),
      )
    }
    return answer
  } catch (error) {
    // As soon as it is known that someone may read no more here, what was kept for it goes.
    if (error instanceof Refused && error.type === 'access-ended') {
      await import('./kept.ts').then(({ wipeKept }) => wipeKept())
    }
    if (!(error instanceof Away)) throw error
    const { keptAnswer } = await import('./kept.ts')
    const found = await keptAnswer(name, input)
    const newest = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    if (found && found.fetchedAt > newest) {
      client.setQueryData(queryKey, found.answer, { updatedAt: found.fetchedAt })
    }
    throw error
  }
}

/** Asks, keeps the answer while the page is open, and says so when it is older than it looks. */
export function useAsk<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  options: { skip?: boolean } = {},
) {
  return useQuery({
    queryKey: [operation.name, input],
    queryFn: (context) => ask(operation, input, context),
    enabled: !options.skip,
  })
}

/**
 * Sends a command. One marked `offline` is kept on the device first and sent after, always:
 * then there is no answer but that it is safe.
 */
export function useSend<Op extends Operation>(operation: Op) {
  const queries = useQueryClient()
  return useMutation<OutputOf<Op> | undefined, Error, InputOf<Op>>({
    networkMode: 'always',
    mutationFn: async (input) => {
      if (!operation.offline) return call(operation, input)
      await post(operation, input)
      return undefined
    },
    onSuccess: async () => {
      // What lies on the device is safe: that is said at once. The outbox says when the server has it.
      if (operation.offline) askAgain(queries, 'waits')
      else await queries.invalidateQueries()
    },
  })
}

/** What was written on this device with an operation and has not reached the server yet. */
export function useWaiting<Op extends Operation>(operation?: Op) {
  const queries = useQueryClient()
  useEffect(() => onOutboxChange((change) => askAgain(queries, change)), [queries])
  const { data = [] } = useQuery({
    queryKey: ['waiting'],
    queryFn: async () => withArrived(queries, await waiting()),
    networkMode: 'always',
  })
  return data
    .filter((one) => !operation || one.operation === operation.name)
    .map((one) => ({ ...one, input: one.input as InputOf<Op> | undefined }))
}

/** The words beside each field of a refused form, by the field's name. */
export function fieldWords(error: Error | null): Record<string, string> {
  if (!(error instanceof Refused)) return {}
  return Object.fromEntries(Object.entries(error.fields).map(([name, says]) => [name, says.join(' ')]))
}
