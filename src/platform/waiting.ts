/** A command that waits on this device, closed: only the server can open it, and only for its writer. */
export interface Waiting {
  key?: number
  id: string
  operation: string
  sealed: string
  hash: string
  writer: string
  since: string
  /** What it speaks of and was still waiting when it was written: it goes after these. */
  after?: readonly string[]
  /** How often the server broke over it. */
  faults?: number
  /** The server's no. The words stay here until their writer has dealt with it. */
  refused?: string
}

/** Which of the things that wait a new one speaks of: those whose number stands in its words. */
export function spokenOf(words: string, id: string, waiting: readonly Pick<Waiting, 'id'>[]): string[] {
  return [...new Set(waiting.map((one) => one.id))].filter((one) => one !== id && words.includes(one))
}

/** Asking again will not help after these: the answer stays no until a person does something. */
export function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}
