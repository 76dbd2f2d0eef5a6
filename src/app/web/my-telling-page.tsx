import { TellHow } from '#assessment/web/tell-how.tsx'
import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { say } from './words.ts'

/** Where the young person tells how they see it themselves. */
export function MyTellingPage() {
  return (
    <MyScreen title={() => say('myTelling')}>
      {({ childId }) => <TellHow childId={childId} backTo="/mine/growing" />}
    </MyScreen>
  )
}
