import { WriteEasyWords } from '#collaboration/web/write-easy-words.tsx'
import { QuickNotePage } from '#records/web/quick-note-page.tsx'

/** A quick note; once it is saved its easy words are offered. */
export function NotePage() {
  return (
    <QuickNotePage
      afterSave={({ id: childId, knownAs }, about) => (
        <WriteEasyWords childId={childId} about={about} name={knownAs} before="" />
      )}
    />
  )
}
