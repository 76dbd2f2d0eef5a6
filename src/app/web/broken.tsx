import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { Away } from '#platform/web/call.ts'
import { Look } from '#platform/web/look/look.tsx'
import { PageTrouble } from '#platform/web/parts/page-trouble.tsx'
import { useLight } from './light.ts'
import { say } from './words.ts'

const again = () => location.reload()

/** What stands where a page broke or could not be loaded, instead of nothing: why, and two ways on. */
export function Broken({ error }: { error: Error }) {
  const [light] = useLight(Intl.DateTimeFormat().resolvedOptions().timeZone)
  useEffect(() => {
    addEventListener('popstate', again)
    return () => removeEventListener('popstate', again)
  }, [])
  return (
    <Look space="staff" light={light}>
      <main id="page" className="at-page">
        <PageTrouble error={navigator.onLine ? error : new Away()} onAgain={again} />
        <div className="at-state">
          <Button component="a" href="/" variant="default">
            {say('toStart')}
          </Button>
        </div>
      </main>
    </Look>
  )
}
