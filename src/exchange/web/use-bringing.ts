import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HomeId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import type { Arrival } from '../arrival.ts'
import { bringIn, type Outcome } from '../contract.ts'

const AT_ONCE = 100

/** Brings arrivals in, a hundred at a time, and says how far it is. Stopped in the middle, it goes on from there. */
export function useBringing(homeId: HomeId, arrivals: readonly Arrival[]) {
  const queries = useQueryClient()
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const [state, setState] = useState<'not-begun' | 'going' | 'stopped' | 'done'>('not-begun')
  async function go() {
    setState('going')
    const all = [...outcomes]
    try {
      while (all.length < arrivals.length) {
        const next = arrivals.slice(all.length, all.length + AT_ONCE)
        all.push(...(await call(bringIn, { homeId, arrivals: next })).outcomes)
        setOutcomes([...all])
      }
      setState('done')
    } catch {
      setState('stopped')
    }
    await queries.invalidateQueries()
  }
  return { outcomes, state, go: () => void go() }
}
