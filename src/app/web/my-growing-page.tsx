import { OwnMap } from '#assessment/web/own-map.tsx'
import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { say } from './words.ts'

/** The young person's own map: lights and words, no ages. */
export function MyGrowingPage() {
  return (
    <MyScreen title={() => say('myGrowing')}>
      {({ childId }) => <OwnMap childId={childId} tellTo="/mine/growing/tell" />}
    </MyScreen>
  )
}
