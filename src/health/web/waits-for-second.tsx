import { Button } from '@mantine/core'
import type { ChildId } from '#platform/ids.ts'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { clock } from '#platform/web/when.ts'
import { confirm } from '../contract/givings.ts'
import { medicineName } from '../medicine-name.ts'
import { say } from './round-words.ts'
import type { ChildOnRound } from './use-round.ts'

type WaitsProps = { here: readonly ChildOnRound[]; myId: string }

interface Waits {
  about: string
  childId: ChildId
  what: string
  name: string
  line: string
  isMine: boolean
}

/** What one person gave or counted and another one has to see: the same person never can. */
export function WaitsForSecond({ here, myId }: WaitsProps) {
  const send = useSend(confirm)
  const signed = useWaiting(confirm).map(({ input }) => input?.about)
  const waits = here
    .flatMap((one) => [...givingsOf(one, myId), ...countsOf(one, myId)])
    .filter(({ about }) => !signed.includes(about))
  if (waits.length === 0) return null
  return (
    <Card title={say('waitsForSecond')} tone="lamp">
      <ul className="hea-doses">
        {waits.map(({ about, childId, what, name, line, isMine }) => (
          <li key={about} className="hea-dose-line">
            <span>
              {line}
              {isMine && <span className="at-hint">{say('otherSees')}</span>}
            </span>
            {!isMine && (
              <Button
                size="lg"
                loading={send.isPending}
                aria-label={say('sawItLabel', { what, name })}
                onClick={() => send.mutate({ id: crypto.randomUUID(), childId, about })}
              >
                {say('sawIt')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function givingsOf({ child, health }: ChildOnRound, myId: string): Waits[] {
  return health.givings.flatMap(({ id, medicineId, byTwo, secondName, happenedAt, toldBy, toldByName }) => {
    const version = health.medicines.find((one) => one.id === medicineId)?.versions.at(-1)
    if (!byTwo || secondName !== undefined || !version) return []
    const what = medicineName(version)
    const name = child.knownAs
    const line = say('waitsLine', { what, name, time: clock(happenedAt, health.timeZone), by: toldByName })
    return [{ about: id, childId: child.id, what, name, line, isMine: toldBy === myId }]
  })
}

function countsOf({ child, health }: ChildOnRound, myId: string): Waits[] {
  return health.medicines.flatMap(({ versions, stock }) => {
    const version = versions.at(-1)
    if (!stock?.unconfirmed || !version) return []
    const { stockId, countedBy, countedByName } = stock.unconfirmed
    const what = medicineName(version)
    const name = child.knownAs
    const count = stock.lastCounted?.amount ?? 0
    const line = say('countLine', { what, name, count, by: countedByName })
    return [{ about: stockId, childId: child.id, what, name, line, isMine: countedBy === myId }]
  })
}
