import { MyFormulation } from '#assessment/web/my-formulation.tsx'
import { OwnMap } from '#assessment/web/own-map.tsx'
import { MyScreen } from '#collaboration/web/my-screen.tsx'
import { say } from './words.ts'

/** The young person's own map: lights and words, no ages. Under it how they and the adults understand it. */
export function MyGrowingPage() {
  return (
    <MyScreen title={() => say('myGrowing')}>
      {({ childId, name }) => (
        <>
          <OwnMap childId={childId} tellTo="/mine/growing/tell" />
          <MyFormulation childId={childId} name={name} />
        </>
      )}
    </MyScreen>
  )
}
