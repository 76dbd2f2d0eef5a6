import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { MyHealth } from '#health/web/my-health.tsx'
import { say } from './words.ts'

/** The young person's own health, in plain words. */
export function MyHealthPage() {
  return <MyScreen title={() => say('myHealth')}>{({ childId }) => <MyHealth childId={childId} />}</MyScreen>
}
