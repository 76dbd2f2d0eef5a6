import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { ResultId } from '#instruments/contract/results.ts'
import { say } from '#instruments/web/my-forms-words.ts'
import { MyGiven } from '#instruments/web/my-given.tsx'
import { useParams } from '#platform/web/places.tsx'

/** What the young person answered one day, in their own words. */
export function MyGivenPage() {
  const resultId = ResultId.parse(useParams().resultId)
  return (
    <MyScreen title={() => say('given')}>
      {({ childId, timeZone }) => <MyGiven childId={childId} resultId={resultId} timeZone={timeZone} />}
    </MyScreen>
  )
}
