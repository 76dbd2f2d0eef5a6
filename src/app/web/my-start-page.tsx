import { Suspense } from 'react'
import { MyHomePage } from '#collaboration/web/my-home-page.tsx'
import { part } from '#platform/web/parts/part.tsx'

// It comes a moment after the tiles, as all that is asked there does.
const MyAskedLine = part(() => import('#instruments/web/my-forms.tsx').then((file) => file.MyAskedLine))

/** The young person's home, with a calm line while somebody asks them something. */
export function MyStartPage() {
  return (
    <MyHomePage
      asked={(childId) => (
        <Suspense fallback={null}>
          <MyAskedLine childId={childId} />
        </Suspense>
      )}
    />
  )
}
