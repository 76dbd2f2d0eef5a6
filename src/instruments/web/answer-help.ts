import { createContext } from 'react'
import type { Attachment, Offered } from '../answers.ts'

/** What a form can offer while it is answered: people to name, and a way to give a file. */
export interface AnswerHelp {
  people: readonly Offered[]
  /** Nothing where no file can be given from here. */
  giveFile?: (file: File) => Promise<Attachment>
}

export const AnswerHelpHere = createContext<AnswerHelp>({ people: [] })
