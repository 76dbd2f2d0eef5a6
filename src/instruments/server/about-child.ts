import { NotValid } from '#platform/refusal.ts'
import { instrumentOf } from '../catalogue.ts'

/** What is asked about a home is not answered about one child; results that were kept so before stay readable. */
export function requireAboutChild(instrument: string): void {
  const known = instrumentOf(instrument)
  if (known?.about !== 'home') return
  throw new NotValid({
    instrument: [
      `${known.name} is about a home. It is answered there, in rounds, and belongs to who answers.`,
    ],
  })
}
