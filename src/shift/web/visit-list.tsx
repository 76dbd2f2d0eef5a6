import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { signVisitorOut, type VisitShown } from '../contract/visitors.ts'
import { onTheWall } from '../wall-time.ts'
import { say } from './visitor-words.ts'

type Visit = VisitShown & { onDevice: boolean }
type VisitListProps = {
  visits: readonly Visit[]
  home: HomeShown
  here: readonly ChildShown[]
  maySign: boolean
  isToday: boolean
}

/** Who is here now stands first; one tap says that they left. */
export function VisitList({ visits, home, here, maySign, isToday }: VisitListProps) {
  const leaving = new Map(useWaiting(signVisitorOut).map(({ input }) => [`${input?.visitId}`, input?.leftAt]))
  const all = visits.map((one) => ({ ...one, leftAt: one.leftAt ?? leaving.get(one.id) }))
  const inside = all.filter(({ leftAt }) => isToday && !leftAt)
  const gone = all.filter(({ leftAt }) => !isToday || leftAt)
  const parts = [
    { title: say('here'), visits: inside },
    { title: say(isToday ? 'gone' : 'ofDay'), visits: gone },
  ]
  return parts.map(
    (part) =>
      part.visits.length > 0 && (
        <Card key={part.title} title={part.title} level={3}>
          <ul className="shf-visits">
            {part.visits.map((visit) => (
              <VisitLine
                key={visit.id}
                visit={visit}
                home={home}
                here={here}
                mayEnd={maySign && isToday && !visit.leftAt}
              />
            ))}
          </ul>
        </Card>
      ),
  )
}

type VisitLineProps = { visit: Visit; home: HomeShown; here: readonly ChildShown[]; mayEnd: boolean }

function VisitLine({ visit, home, here, mayEnd }: VisitLineProps) {
  const send = useSend(signVisitorOut)
  const { name, kind, comesFrom, childId, sees, reason, signedInBy, onDevice } = visit
  const child = here.find(({ id }) => id === childId)
  const whom = child?.knownAs ?? sees
  const leave = () =>
    send.mutate({
      ...{ id: crypto.randomUUID(), homeId: home.id, visitId: visit.id, leftAt: new Date().toISOString() },
    })
  return (
    <li>
      <div className="shf-visit-head">
        <strong>{name}</strong>
        <Chip tone="line">{say(`kind-${kind}`)}</Chip>
        <span className="shf-visit-time">{timesOf(visit, home.timeZone)}</span>
      </div>
      <p>{reason}</p>
      <p className="at-hint">
        {[
          comesFrom,
          whom && say('sees', { name: whom }),
          say('signedIn', { name: signedInBy }),
          onDevice && say('waits'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mayEnd && (
        <Button
          variant="default"
          leftSection={<IconDoorExit aria-hidden size={20} />}
          aria-label={say('leftOf', { name })}
          onClick={leave}
        >
          {say('left')}
        </Button>
      )}
    </li>
  )
}

function timesOf({ cameAt, leftAt }: Visit, timeZone: string): string {
  const from = clock(cameAt, timeZone)
  if (leftAt) return say('fromTo', { from, to: clock(leftAt, timeZone) })
  const came = onTheWall(new Date(cameAt), timeZone).day
  if (came === onTheWall(new Date(), timeZone).day) return say('since', { time: from })
  return say('sinceDay', { day: shortWeekDay(cameAt, timeZone), time: from })
}
