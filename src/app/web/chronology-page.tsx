import { BesideNote } from '#collaboration/web/beside-note.tsx'
import { BesideContext, type NoteShown } from '#records/web/beside-context.ts'
import { ChronologyPage } from '#records/web/chronology-page.tsx'

const besideOf = (note: NoteShown) => <BesideNote {...note} />

/** The chronology, with easy words and the young person's side beside each opened note. */
export function ChildChronologyPage() {
  return (
    <BesideContext value={besideOf}>
      <ChronologyPage />
    </BesideContext>
  )
}
