import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { MyAround } from '#relationships/web/my-around.tsx'
import { sayMine } from '#relationships/web/my-around-words.ts'

/** The young person’s own people, and how it is with each, said by them. */
export function MyPeoplePage() {
  return (
    <MyScreen title={() => sayMine('title')}>
      {({ childId, timeZone }) => <MyAround childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}
