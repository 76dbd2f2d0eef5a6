import { useEffect, useRef } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { Card } from '#platform/web/parts/card.tsx'
import type { RotaEntry } from '../rota-cells.ts'
import { EarlierPlans } from './earlier-plans.tsx'
import { PlanShift } from './plan-shift.tsx'
import { say } from './rota-words.ts'
import { SayWorked } from './say-worked.tsx'
import type { Week } from './week-grid.tsx'

/** What the manager opened: a place that is on the rota, or an empty one. */
export type Opened =
  | { entry: RotaEntry; onDay?: undefined; workerId?: undefined }
  | { entry?: undefined; onDay: string; workerId: string | undefined }

type ChangeEntryProps = {
  home: HomeShown
  opened: Opened
  rota: Week
  onTrouble: () => unknown
  onDone: () => void
}

/** Plans a shift or changes it, and, once it has begun, says when somebody was really there. */
export function ChangeEntry({ home, opened, rota, onTrouble, onDone }: ChangeEntryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  // The newest plan counts, also when somebody else changed it while this was open.
  const entry = rota.entries.find(({ key }) => key === opened.entry?.key) ?? opened.entry
  const worker = rota.workers.find(({ personId }) => personId === entry?.workerId)
  const hasBegun = entry && (!entry.planned || Date.parse(entry.planned.startsAt) < Date.now())
  return (
    <div ref={box} tabIndex={-1} className="shf-change">
      {(!entry || entry.planned) && (
        <Card title={say(entry ? 'changeTitle' : 'addTitle')}>
          <PlanShift
            home={home}
            planned={entry?.planned}
            asked={{ onDay: opened.onDay, workerId: opened.workerId }}
            workers={rota.workers}
            onTrouble={onTrouble}
            onDone={onDone}
          />
          {entry?.planned && <EarlierPlans home={home} planned={entry.planned} />}
        </Card>
      )}
      {entry && worker && hasBegun && (
        <Card title={say('workedTitle', { name: worker.knownAs })} hint={say('workedHint')}>
          <SayWorked home={home} entry={entry} onDone={onDone} />
        </Card>
      )}
    </div>
  )
}
