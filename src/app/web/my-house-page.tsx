import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { say } from '#milieu/web/asked-words.ts'
import { MyHouse } from '#milieu/web/my-house.tsx'

/** How it feels to live here, in the young person's own space. */
export function MyHousePage() {
  return (
    <MyScreen title={() => say('mine')}>
      {({ childId, timeZone }) => <MyHouse me={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}
