import { Suspense } from 'react'
import { part } from '#platform/web/parts/part.tsx'
import { RightNowPage } from '#records/web/right-now-page.tsx'

// The plan itself never waits for this line.
const SafetySince = part(() => import('#repair/web/safety-since.tsx').then((file) => file.SafetySince))

/** Right now, and whether somebody has looked at the safety plan since it was last hard. */
export function RightNowAndSince() {
  return (
    <RightNowPage
      belowPlan={(childId, timeZone) => (
        <Suspense fallback={null}>
          <SafetySince childId={childId} timeZone={timeZone} />
        </Suspense>
      )}
    />
  )
}
