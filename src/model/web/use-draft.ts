import { useState } from 'react'
import { layOver } from '../lay-over.ts'
import type { ModelOfCare } from '../model-of-care.ts'

/** A version of the model, by its number. */
export type Newest = { number: number; document: ModelOfCare }

/** What is being written, and the version it stands on. */
type Draft = { base: Newest; document: ModelOfCare }

/** A change of the model that is not in force yet. `readNewest` asks the server for the version in force. */
export function useDraft(shown: Newest, readNewest: () => Promise<Newest | undefined>) {
  const [draft, setDraft] = useState<Draft>()
  return {
    draft,
    keep: (document: ModelOfCare) => setDraft({ base: draft?.base ?? shown, document }),
    done: () => setDraft(undefined),
    letGo: () => {
      setDraft(undefined)
      void readNewest()
    },
    /** Somebody else was first: lays these changes over what is in force now. */
    layOverTheirs: async () => {
      const newest = await readNewest()
      if (!newest || !draft) return
      setDraft({ base: newest, document: layOver(draft.base.document, draft.document, newest.document) })
    },
  }
}
