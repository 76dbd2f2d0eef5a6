import { Button } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { say } from './words.ts'

/**
 * A part of a page that is loaded beside it. Where it cannot be loaded the rest of the page stays, and `missing` stands
 * in its place. Only the page loaded anew brings it: a browser asks once for each file of a page.
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  missing: ComponentType<Props> = NotHere,
): ComponentType<Props> {
  return lazy(() =>
    load().then(
      (made) => ({ default: made }),
      () => ({ default: missing }),
    ),
  )
}

function NotHere() {
  return (
    <div className="at-part-away">
      <IconWifiOff aria-hidden size={20} stroke={1.8} />
      <span>{say('partAway')}</span>
      <Button variant="subtle" onClick={() => location.reload()}>
        {say('loadAnew')}
      </Button>
    </div>
  )
}
