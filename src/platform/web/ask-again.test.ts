import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askAgain, withArrived } from './ask-again.ts'
import { Away } from './call.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How long the server takes to answer. */
const SLOW = 2_000

/**
 * A page that shows what waits and the round of medicines, with how often each was asked; `shown` is every dose that
 * stood as answered, one line for each time that they became others.
 */
async function aPage() {
  const queries = new QueryClient()
  const asked = { waiting: 0, round: 0 }
  const outbox: { id: string }[] = []
  const server: string[] = []
  const line = { isThere: true }
  const waits = new QueryObserver(queries, {
    queryKey: ['waiting'],
    queryFn: async () => {
      asked.waiting += 1
      return withArrived(queries, [...outbox])
    },
  })
  const round = new QueryObserver(queries, {
    queryKey: ['round'],
    retry: false,
    queryFn: async () => {
      asked.round += 1
      const told = [...server]
      await new Promise((done) => setTimeout(done, SLOW))
      if (!line.isThere) throw new Away('No signal.')
      return told
    },
  })
  const shown: string[] = []
  const draw = () => {
    const over = waits.getCurrentResult().data ?? []
    const answered = new Set([...(round.getCurrentResult().data ?? []), ...over.map(({ id }) => id)])
    const all = [...answered].toSorted().join(' ')
    if (shown.at(-1) !== all) shown.push(all)
  }
  waits.subscribe(draw)
  round.subscribe(draw)
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  asked.waiting = 0
  asked.round = 0
  shown.length = 0
  return {
    ...{ queries, asked, shown, waits, line },
    comes(id: string) {
      outbox.push({ id })
      askAgain(queries, 'waits')
    },
    arrives(id: string) {
      const at = outbox.findIndex((one) => one.id === id)
      server.push(...outbox.splice(at, 1).map((one) => one.id))
      askAgain(queries, 'arrived')
    },
  }
}

const waitingIn = ({ waits }: Awaited<ReturnType<typeof aPage>>) => waits.getCurrentResult().data

test('thirty parts of a page that hear one change ask the server once', async () => {
  for (const change of ['waits', 'arrived'] as const) {
    const { queries, asked } = await aPage()
    for (let part = 0; part < 30; part += 1) askAgain(queries, change)
    await vi.advanceTimersByTimeAsync(10)
    expect(asked, change).toEqual(change === 'waits' ? { waiting: 1, round: 0 } : { waiting: 0, round: 1 })
    await vi.advanceTimersByTimeAsync(SLOW + 500)
    expect(asked, change).toEqual({ waiting: 1, round: 1 })
  }
})

test('what comes in and arrives in one moment is asked for once', async () => {
  const page = await aPage()
  page.comes('a')
  await vi.advanceTimersByTimeAsync(30)
  page.arrives('a')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  expect(page.asked).toEqual({ waiting: 2, round: 1 })
})

test('twenty that arrive in one moment ask the server at the first and after the last', async () => {
  const page = await aPage()
  for (let at = 0; at < 20; at += 1) page.comes(`${at}`)
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  page.asked.round = 0
  for (let at = 0; at < 20; at += 1) {
    page.arrives(`${at}`)
    await vi.advanceTimersByTimeAsync(4)
  }
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  expect(page.asked.round).toBe(2)
  expect(waitingIn(page)).toEqual([])
})

test('what changes later is asked for again', async () => {
  const { queries, asked } = await aPage()
  askAgain(queries, 'waits')
  await vi.advanceTimersByTimeAsync(50)
  askAgain(queries, 'waits')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  expect(asked).toEqual({ waiting: 2, round: 1 })
  askAgain(queries, 'waits')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  expect(asked).toEqual({ waiting: 3, round: 2 })
})

test('a dose that was given never stands open again while the server is asked for the new round', async () => {
  const page = await aPage()
  page.comes('a')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  page.arrives('a')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  expect(page.shown).toEqual(['', 'a'])
  expect(waitingIn(page)).toEqual([])
})

test('nor does it when the next one is given, or something else is asked, before the server has answered', async () => {
  const page = await aPage()
  page.comes('a')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  page.arrives('a')
  await vi.advanceTimersByTimeAsync(SLOW / 2)
  page.comes('b')
  await vi.advanceTimersByTimeAsync(10)
  expect(waitingIn(page)).toEqual([{ id: 'a' }, { id: 'b' }])
  await vi.advanceTimersByTimeAsync(SLOW / 4)
  page.arrives('b')
  void page.queries.invalidateQueries()
  await vi.advanceTimersByTimeAsync(SLOW * 2)
  expect(page.shown).toEqual(['', 'a', 'a b'])
  expect(waitingIn(page)).toEqual([])
})

test('nor does it when the signal is lost before the server has answered', async () => {
  const page = await aPage()
  page.comes('a')
  await vi.advanceTimersByTimeAsync(SLOW + 500)
  page.line.isThere = false
  page.arrives('a')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page.shown).toEqual(['', 'a'])
  page.line.isThere = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(page.shown).toEqual(['', 'a'])
  expect(waitingIn(page)).toEqual([])
  page.asked.round = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect(page.asked.round).toBe(0)
})
