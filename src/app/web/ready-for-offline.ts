import type { QueryClient } from '@tanstack/react-query'
import { giveMessenger } from '#people/contract/left-behind.ts'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf, stands } from '#people/web/use-me.ts'
import { call } from '#platform/web/call.ts'
import { hasLock, keepAnswer } from '#platform/web/kept.ts'
import { keepToken, needsToken } from '#platform/web/messenger.ts'
import { keepOffline, lessOf } from '#platform/web/operations.ts'
import { keptOffline } from './kept-offline.ts'

const FRESH = 10 * 60_000

/** Makes this device ready for a shift without a signal: what can be read, and that nothing written is ever lost. */
export async function readyForOffline(me: Me, queries: QueryClient): Promise<void> {
  keepOffline(keptOffline.map(({ operation, without = [] }) => [operation.name, without]))
  await Promise.allSettled([takeMessenger(me), refreshCopy(me, queries), navigator.storage?.persist?.()])
}

async function takeMessenger({ personId }: Me): Promise<void> {
  if (!(await needsToken(personId))) return
  const { token } = await call(giveMessenger, {})
  await keepToken(personId, token)
}

/** What the pages have just asked is kept as it is; only what they have not is asked for. */
async function refreshCopy(me: Me, queries: QueryClient): Promise<void> {
  if (!(await hasLock(me.personId))) return
  const home = homeOf(me)
  const works = stands(me, 'home-team', 'agency-worker', 'home-manager', 'clinician', 'key-worker')
  const mine = keptOffline.filter(({ ofHome, asOpened }) => !asOpened && (!ofHome || (home && works)))
  for (const { operation, ofHome } of mine) {
    const input = ofHome ? { homeId: home?.id } : {}
    const here = queries.getQueryState([operation.name, input])
    const isFresh = here?.status === 'success' && Date.now() - here.dataUpdatedAt < FRESH
    const answer = isFresh ? here.data : await call(operation, input).catch(() => undefined)
    if (answer !== undefined) await keepOne(me, operation.name, input, answer)
  }
  await keepOpened(me, queries)
}

/** What was opened before this device began to keep. */
async function keepOpened(me: Me, queries: QueryClient): Promise<void> {
  const names = keptOffline.flatMap(({ operation, asOpened }) => (asOpened ? [operation.name] : []))
  for (const { queryKey, state } of queries.getQueryCache().getAll()) {
    const [name, input] = queryKey
    const isKept = names.some((one) => one === name) && state.status === 'success'
    if (isKept && Date.now() - state.dataUpdatedAt < FRESH) await keepOne(me, String(name), input, state.data)
  }
}

async function keepOne({ personId }: Me, name: string, input: unknown, answer: unknown): Promise<void> {
  await keepAnswer(personId, name, input, lessOf(name, answer))
}
