import { IconLockOpen } from '@tabler/icons-react'
import { clock } from '#platform/web/when.ts'
import type { ChildShown } from '../contract/children.ts'
import { say } from './care-words.ts'
import './people.css'

/** Stands on every page of a child while their record is open in an emergency. */
export function OpenBanner({ child, until }: { child: ChildShown; until: string }) {
  return (
    <p className="ppl-open" role="status">
      <IconLockOpen aria-hidden size={22} />
      <span>
        {say('openBanner', { time: clock(until, child.home?.timeZone ?? 'UTC') })}{' '}
        {say('openBannerSays', { name: child.knownAs })}
      </span>
    </p>
  )
}
