import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askAgain } from './ask-again.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that shows what waits and one answer of the server; how often each was asked. */
async function aPage() {
  const queries = new QueryClient()
  const asked = { waiting: 0, tonight: 0 }
  const show = (name: keyof typeof asked) =>
    new QueryObserver(queries, {
      queryKey: [name],
      queryFn: () => {
        asked[name] += 1
        return asked[name]
      },
    }).subscribe(() => undefined)
  show('waiting')
  show('tonight')
  await vi.advanceTimersByTimeAsync(500)
  asked.waiting = 0
  asked.tonight = 0
  return { queries, asked }
}

test('thirty parts of a page that hear one change ask the server once', async () => {
  const { queries, asked } = await aPage()
  for (let part = 0; part < 30; part += 1) askAgain(queries)
  await vi.advanceTimersByTimeAsync(10)
  expect(asked).toEqual({ waiting: 1, tonight: 0 })
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toEqual({ waiting: 1, tonight: 1 })
})

test('what changes later is asked for again', async () => {
  const { queries, asked } = await aPage()
  askAgain(queries)
  await vi.advanceTimersByTimeAsync(50)
  askAgain(queries)
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toEqual({ waiting: 2, tonight: 1 })
  askAgain(queries)
  await vi.advanceTimersByTimeAsync(500)
  expect(asked).toEqual({ waiting: 3, tonight: 2 })
})
