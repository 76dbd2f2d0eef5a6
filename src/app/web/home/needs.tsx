import { Button } from '@mantine/core'
import { useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { NeedCard } from './need-card.tsx'
import { say } from './part-words.ts'
import { mostNeeds, type Need } from './what-needs-you.ts'

type NeedsProps = { needs: readonly Need[]; today: string; mayTell: boolean; home: HomeShown }

/** What needs somebody who leads the home: three at most, until they ask for more. */
export function Needs({ needs, today, mayTell, home }: NeedsProps) {
  const [all, setAll] = useState(false)
  const shown = all ? needs : needs.slice(0, mostNeeds)
  if (shown.length === 0) return null
  return (
    <section aria-label={say('needs')}>
      <ul className="at-lead-needs">
        {shown.map((need) => (
          <NeedCard key={need.key} need={need} today={today} mayTell={mayTell} home={home} />
        ))}
      </ul>
      {shown.length < needs.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {say('showMore', { count: needs.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
