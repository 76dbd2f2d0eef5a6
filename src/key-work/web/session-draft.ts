import { useState } from 'react'
import { PromiseId } from '../contract/promises.ts'

/** A promise while it is written down. */
export interface PromiseDraft {
  id: PromiseId
  words: string
  /** The id of somebody in the care team, or 'other'. */
  by: string
  byName: string
  untilOn: string
}

/** Time together while it lasts and is told. */
export interface SessionDraft {
  /** When it began, where this device noted it. */
  happenedAt: string | undefined
  words: string
  touched: readonly string[]
  promises: readonly PromiseDraft[]
  nextOn: string
  nextWords: string
  /** The child has said how it was. */
  summarised: boolean
}

const empty: SessionDraft = {
  happenedAt: undefined,
  words: '',
  touched: [],
  promises: [],
  nextOn: '',
  nextWords: '',
  summarised: false,
}

/** What was begun and not closed, by writer and session, while the page is open: nothing of it lies on the device. */
const begun = new Map<string, SessionDraft>()

/** Notes on this device when time together began, before its page opens. */
export function beginDraft(writer: string, sessionId: string, happenedAt: string): void {
  begun.set(`${writer}/${sessionId}`, { ...empty, happenedAt })
}

/** The telling of a session that somebody is at; it is still there when they come back to the page. */
export function useSessionDraft(writer: string, sessionId: string) {
  const place = `${writer}/${sessionId}`
  const [draft, setDraft] = useState<SessionDraft>(() => begun.get(place) ?? empty)
  const change = (changed: Partial<SessionDraft>) => {
    const next = { ...(begun.get(place) ?? draft), ...changed }
    begun.set(place, next)
    setDraft(next)
  }
  return { draft, change, forget: () => void begun.delete(place) }
}

export function newPromise(by: string, byName: string): PromiseDraft {
  return { id: PromiseId.parse(crypto.randomUUID()), words: '', by, byName, untilOn: '' }
}
