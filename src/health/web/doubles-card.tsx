import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { clock } from '#platform/web/when.ts'
import type { DoubleShown } from '../contract/health.ts'
import { medicineName } from '../medicine-name.ts'
import { MatterForm } from './matter-form.tsx'
import { say } from './round-words.ts'
import type { ChildOnRound } from './use-round.ts'

/** Doses that two devices wrote down: both lines stay, a person says what it was. */
export function DoublesCard({ here }: { here: readonly ChildOnRound[] }) {
  const doubles = here.flatMap((one) => one.health.doubles.map((double) => ({ one, double })))
  if (doubles.length === 0) return null
  return (
    <Card title={say('doubles')} hint={say('doubleSays')} tone="lamp">
      <ul className="hea-doses">
        {doubles.map(({ one, double }) => (
          <Double key={double.again.id} one={one} double={double} />
        ))}
      </ul>
    </Card>
  )
}

function Double({
  one: { child, health },
  double: { first, again },
}: {
  one: ChildOnRound
  double: DoubleShown
}) {
  const [was, setWas] = useState<'double-dose' | 'written-twice'>()
  const version = health.medicines.find(({ id }) => id === again.medicineId)?.versions.at(-1)
  const what = version ? medicineName(version) : ''
  const line = say('doubleLine', {
    ...{ what, name: child.knownAs, first: first.toldByName, again: again.toldByName },
    firstTime: clock(first.happenedAt, health.timeZone),
    againTime: clock(again.happenedAt, health.timeZone),
  })
  return (
    <li className="hea-form">
      <p>{line}</p>
      {was ? (
        <MatterForm
          matter={{ childId: child.id, medicineId: again.medicineId, kind: was, givingId: again.id }}
          hint={say(was === 'double-dose' ? 'matterHint' : 'oneDoseHint')}
          begun={was === 'double-dose' ? line : ''}
          onDone={() => setWas(undefined)}
        />
      ) : (
        <div className="hea-row">
          <Button onClick={() => setWas('double-dose')}>{say('itWasTwo')}</Button>
          <Button variant="light" onClick={() => setWas('written-twice')}>
            {say('itWasOne')}
          </Button>
        </div>
      )}
    </li>
  )
}
