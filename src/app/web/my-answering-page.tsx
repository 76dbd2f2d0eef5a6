import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { MyAnswering } from '#instruments/web/my-answering.tsx'
import { say } from '#instruments/web/my-forms-words.ts'
import { useParams } from '#platform/web/places.tsx'

/** Where the young person answers what somebody asked them. */
export function MyAnsweringPage() {
  const { instrument = '' } = useParams()
  return (
    <MyScreen title={() => say('title')}>
      {({ childId }) => <MyAnswering key={instrument} childId={childId} instrument={instrument} />}
    </MyScreen>
  )
}
