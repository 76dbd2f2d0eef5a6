import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { type LifeEventShown, Period } from '../contract/understanding.ts'
import { writeLifeEvent } from '../permissions.ts'
import { AddLifeEvent } from './add-life-event.tsx'
import { LifePiece } from './life-piece.tsx'
import { useMay } from './use-may.ts'
import { nameOfPeriod, say } from './words.ts'

type LifeLineCardProps = { childId: ChildId; name: string; events: readonly LifeEventShown[] }

/** The line of a life: in each period what held first, then what was hard, closed until somebody chooses. */
export function LifeLineCard({ childId, name, events }: LifeLineCardProps) {
  const { may } = useMay(childId)
  const [adding, setAdding] = useState(false)
  const closed = events.filter((event) => event.closed).length
  return (
    <Card
      title={say('line')}
      hint={say('lineHint')}
      aside={closed > 0 && <Chip tone="line">{say('closedCount', { count: closed })}</Chip>}
    >
      {events.length === 0 && <p className="at-hint">{say('lineEmpty', { name })}</p>}
      <ol className="at-line">
        {Period.options.map((period) => {
          const within = events.filter((event) => event.period === period)
          return within.length > 0 && <PeriodOfLife key={period} {...{ period, within, childId, name }} />
        })}
      </ol>
      {may(writeLifeEvent) && (
        <Button variant="light" mt="md" onClick={() => setAdding(true)}>
          {say('addPiece')}
        </Button>
      )}
      {adding && <AddLifeEvent childId={childId} onDone={() => setAdding(false)} />}
    </Card>
  )
}

type PeriodProps = { period: Period; within: readonly LifeEventShown[]; childId: ChildId; name: string }

function PeriodOfLife({ period, within, childId, name }: PeriodProps) {
  const held = within.filter(({ kind }) => kind === 'protective')
  const hard = within.filter(({ kind }) => kind === 'adversity')
  return (
    <li>
      <h3>{nameOfPeriod(period)}</h3>
      <ul>
        {[...held, ...hard].map((event) => (
          <LifePiece key={event.id} {...{ event, childId, name }} />
        ))}
      </ul>
    </li>
  )
}
