import { createContext, type ReactNode } from 'react'
import type { ChildId } from '#platform/ids.ts'

export interface NoteShown {
  childId: ChildId
  /** The note or the hard moment. */
  about: string
  childName: string
  timeZone: string
  /** Whether the reader may write about this child. */
  may: boolean
}

/** What parts above the day put beside an opened note, e.g. how the young person saw it. */
export const BesideContext = createContext<(note: NoteShown) => ReactNode>(() => null)
