import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { leave } from './leave.ts'

const IDLE = 120_000

/** On a shared tablet: two minutes without a touch end the session, so that the next one starts clean. */
export function useLock(onTablet: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!onTablet) return
    let timer = setTimeout(() => void leave(queries, 'make-room'), IDLE)
    const touched = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void leave(queries, 'make-room'), IDLE)
    }
    const deeds = ['pointerdown', 'keydown', 'scroll'] as const
    for (const deed of deeds) addEventListener(deed, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const deed of deeds) removeEventListener(deed, touched)
    }
  }, [onTablet, queries])
}
