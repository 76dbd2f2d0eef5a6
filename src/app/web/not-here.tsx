import { Button } from '@mantine/core'
import { Look } from '#platform/web/look/look.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { say } from './words.ts'

/** An address that leads nowhere. */
export function NotHere() {
  return (
    <Look space="staff" light="day">
      <main id="page">
        <PageEmpty
          isPage
          title={say('notHere')}
          action={
            <Button component="a" href="/">
              {say('toStart')}
            </Button>
          }
        >
          {say('notHereSays')}
        </PageEmpty>
      </main>
    </Look>
  )
}
