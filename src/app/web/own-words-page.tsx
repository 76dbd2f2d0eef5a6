import { SharedCheckIns } from '#collaboration/web/shared-check-ins.tsx'
import { Link } from '#platform/web/places.tsx'
import { say as sayMemory } from '#records/web/memory-words.ts'
import { OwnWordsPage } from '#records/web/own-words-page.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'

/** What a young person said: in shapes, in words, and in pictures. */
export function ChildOwnWords() {
  const { childId, name, timeZone } = useChildHere()
  return (
    <>
      <SharedCheckIns childId={childId} name={name} timeZone={timeZone} />
      <p>
        <Link className="rec-link" to={`/children/${childId}/memories`}>
          {sayMemory('titleOf', { name })}
        </Link>
      </p>
      <OwnWordsPage />
    </>
  )
}
