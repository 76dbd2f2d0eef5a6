import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { type Draft, type PlanHint, readDraft, saveDraft } from '../contract/draft.ts'
import type { Plan } from '../plan.ts'

type SaveState = 'fresh' | 'saving' | 'saved' | 'trouble'

/** A plan that is being written: every change is kept as one goes. */
export interface Drafting extends Draft {
  state: SaveState
  savedAt: string | undefined
  trouble: Error | undefined
  hints: readonly PlanHint[]
  change: (plan: Plan) => void
  setBecause: (because: string) => void
  /** Goes on from another version than the one begun with, with this text. */
  goOnFrom: (basedOn: number, plan: Plan) => void
  /** Keeps nothing more, so that putting it in force is the last word; ends when all that was sent has arrived. */
  hold: () => Promise<void>
  /** Keeps again what changes. */
  release: () => void
}

const PAUSE = 700

/** Keeps a draft on the server shortly after each change; what could not be kept is tried again with the next. */
export function useDraft(childId: ChildId, start: Draft, begun: OutputOf<typeof readDraft>): Drafting {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(start)
  const [state, setState] = useState<SaveState>(begun.draft ? 'saved' : 'fresh')
  const [savedAt, setSavedAt] = useState(begun.draft?.savedAt)
  const [hints, setHints] = useState<readonly PlanHint[]>(begun.hints)
  const [trouble, setTrouble] = useState<Error>()
  const kept = useRef(start)
  const latest = useRef(start)
  latest.current = draft
  const held = useRef(false)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const send = useCallback(
    async (words: Draft) => {
      setState('saving')
      try {
        const answer = await call(saveDraft, { childId, ...words })
        kept.current = words
        setSavedAt(answer.savedAt)
        setHints(answer.hints)
        setState('saved')
        queries.setQueryData([readDraft.name, { childId }], {
          draft: { ...words, savedAt: answer.savedAt },
          hints: answer.hints,
        })
      } catch (error) {
        setTrouble(error instanceof Error ? error : undefined)
        setState('trouble')
      }
    },
    [childId, queries],
  )
  const save = useCallback(() => {
    const words = latest.current
    if (held.current || words === kept.current) return
    sending.current = sending.current.then(() => send(words))
  }, [send])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft begins the pause anew
  useEffect(() => {
    const timer = setTimeout(save, PAUSE)
    return () => clearTimeout(timer)
  }, [draft, save])
  // Who leaves the page in the pause leaves nothing behind.
  useEffect(() => save, [save])
  return {
    ...draft,
    state,
    savedAt,
    trouble,
    hints,
    change: (plan) => setDraft((before) => ({ ...before, plan })),
    setBecause: (because) => setDraft((before) => ({ ...before, because })),
    goOnFrom: (basedOn, plan) => setDraft((before) => ({ ...before, basedOn, plan })),
    hold: () => {
      held.current = true
      return sending.current
    },
    release: () => {
      held.current = false
      save()
    },
  }
}
