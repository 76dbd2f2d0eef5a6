import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Away, call } from '#platform/web/call.ts'
import type { AssessmentId, RaterRole } from '../contract/assessments.ts'
import { SheetId, saveSheet } from '../contract/map.ts'
import type { Answer } from '../map/score.ts'

export interface SheetOf {
  childId: ChildId
  assessmentId: AssessmentId
  role: RaterRole
  withWhom: string
}

export type Kept = { state: 'kept' | 'keeping' | 'away' } | { state: 'refused'; why: string }

const SOON = 900

/**
 * The answers of one rater while they are given: each is sent a moment after the tap, one
 * sending after another, and once more when the connection is back.
 */
export function useSheet(of: SheetOf, start: readonly Answer[]) {
  const queries = useQueryClient()
  const [answers, setAnswers] = useState(() => byIndicator(start))
  const [kept, setKept] = useState<Kept>({ state: 'kept' })
  const waiting = useRef(new Map<string, Answer>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const { childId, assessmentId, role, withWhom } = of

  const send = useCallback(
    async (sign: boolean) => {
      const sending = [...waiting.current.values()]
      if (sending.length === 0 && !sign) return
      waiting.current.clear()
      setKept({ state: 'keeping' })
      const id = SheetId.parse(crypto.randomUUID())
      try {
        await call(saveSheet, { id, childId, assessmentId, role, withWhom, answers: sending, sign })
        setKept({ state: waiting.current.size === 0 ? 'kept' : 'keeping' })
      } catch (error) {
        // What was told meanwhile is newer and stays.
        for (const answer of sending) {
          if (!waiting.current.has(answer.indicator)) waiting.current.set(answer.indicator, answer)
        }
        setKept(whyNot(error))
        if (sign) throw error
      }
    },
    [childId, assessmentId, role, withWhom],
  )

  const flush = useCallback(() => {
    line.current = line.current.then(() => send(false))
  }, [send])

  useEffect(() => {
    if (answers.size === 0) return
    const timer = setTimeout(flush, SOON)
    return () => clearTimeout(timer)
  }, [answers, flush])

  useEffect(() => {
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      flush()
    }
  }, [flush])

  function tell(told: readonly Answer[]) {
    for (const answer of told) waiting.current.set(answer.indicator, answer)
    // Not kept before it was sent: somebody may close the page now.
    setKept((before) => (before.state === 'away' ? before : { state: 'keeping' }))
    setAnswers((before) => new Map([...before, ...byIndicator(told)]))
  }

  async function sign() {
    await line.current
    await send(true)
    await queries.invalidateQueries()
  }

  return { answers, kept, tell, sign }
}

function byIndicator(answers: readonly Answer[]): Map<string, Answer> {
  return new Map(answers.map((answer) => [answer.indicator, answer]))
}

function whyNot(error: unknown): Kept {
  if (error instanceof Away) return { state: 'away' }
  return { state: 'refused', why: error instanceof Error ? error.message : '' }
}
