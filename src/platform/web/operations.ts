import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { InputOf, Operation, OutputOf } from '../contract.ts'
import { call, Refused } from './call.ts'
import { onOutboxChange, post, waiting } from './outbox.ts'

/** Asks, keeps the answer while the page is open, and says so when it is older than it looks. */
export function useAsk<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  options: { skip?: boolean } = {},
) {
  return useQuery({
    queryKey: [operation.name, input],
    queryFn: () => call(operation, input),
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
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** What was written on this device with an operation and has not reached the server yet. */
export function useWaiting<Op extends Operation>(operation?: Op) {
  const queries = useQueryClient()
  useEffect(() => onOutboxChange(() => void queries.invalidateQueries()), [queries])
  const { data = [] } = useQuery({ queryKey: ['waiting'], queryFn: waiting, networkMode: 'always' })
  return data
    .filter((one) => !operation || one.operation === operation.name)
    .map((one) => ({ ...one, input: one.input as InputOf<Op> | undefined }))
}

/** The words beside each field of a refused form, by the field's name. */
export function fieldWords(error: Error | null): Record<string, string> {
  if (!(error instanceof Refused)) return {}
  return Object.fromEntries(Object.entries(error.fields).map(([name, says]) => [name, says.join(' ')]))
}
