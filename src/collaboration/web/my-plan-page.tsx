import { MyPlan } from '#response/web/my-plan.tsx'
import { MyScreen } from './my-screen.tsx'
import { say } from './words.ts'

/** My plan: to read, to agree to, or to say what should change. */
export function MyPlanPage() {
  return (
    <MyScreen title={() => say('myPlan')}>
      {({ childId, timeZone }) => <MyPlan {...{ childId, timeZone }} />}
    </MyScreen>
  )
}
