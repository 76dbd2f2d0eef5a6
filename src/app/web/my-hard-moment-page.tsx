import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { MyMoment } from '#hard-moments/web/my-moment.tsx'
import { useParams } from '#platform/web/places.tsx'
import { say } from './words.ts'

/** What is written about a time that was hard, for the young person whose time it was. */
export function MyHardMomentPage() {
  const { momentId = '' } = useParams()
  return (
    <MyScreen title={() => say('whenHard')}>
      {({ childId, timeZone }) => <MyMoment childId={childId} momentId={momentId} timeZone={timeZone} />}
    </MyScreen>
  )
}
