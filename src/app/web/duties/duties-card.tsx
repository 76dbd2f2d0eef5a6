import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { listChildren } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { call } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { seeDuties } from '#reminders/contract/choices.ts'
import { type DutyShown, readDuties } from '#reminders/contract/duties.ts'
import { dutyTime } from './duty-time.ts'
import { dutyWords } from './duty-words.ts'
import { say } from './words.ts'
import './duties.css'

const MOST = 3

/** What is open in the home and falls to me, first what is mine by name: three until I ask for more. */
export function DutiesCard({ home }: { home: HomeShown }) {
  const { data } = useAsk(readDuties, { homeId: home.id })
  const children = useAsk(listChildren, { homeId: home.id }).data?.children ?? []
  const [all, setAll] = useState(false)
  const named = (data?.duties ?? []).flatMap((duty) => {
    const words = dutyWords[duty.kind]
    return words ? [{ duty, words }] : []
  })
  const mineFirst = named.toSorted((one, other) => Number(isMine(other.duty)) - Number(isMine(one.duty)))
  const shown = all ? mineFirst : mineFirst.slice(0, MOST)
  useSeen(shown.map(({ duty }) => duty.id).join(' '))
  if (named.length === 0) return null
  const nameOf = (childId: string | undefined) => children.find(({ id }) => id === childId)?.knownAs ?? ''
  return (
    <Card title={say('leftToDo')} hint={say('leftHint')}>
      <ul className="at-duties">
        {shown.map(({ duty, words }) => {
          const title = words.title(duty, nameOf(duty.childId))
          return (
            <li key={duty.id}>
              <span>
                <strong>{title}</strong>
                <span className="at-hint">{dutyTime(duty, home.timeZone)}</span>
              </span>
              <Link className="at-duty-open" to={words.to(duty)} aria-label={`${words.deed()}: ${title}`}>
                {words.deed()}
              </Link>
            </li>
          )
        })}
      </ul>
      {shown.length < named.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {say('showMore', { count: named.length - shown.length })}
        </Button>
      )}
    </Card>
  )
}

/** Whoever else could do it, it is asked of me. */
function isMine({ personId }: DutyShown): boolean {
  return personId !== undefined
}

/** What stood on the screen was seen: nobody else has to be told in its reader’s place. */
function useSeen(ids: string): void {
  useEffect(() => {
    if (ids) void call(seeDuties, { dutyIds: ids.split(' ') }).catch(() => undefined)
  }, [ids])
}
