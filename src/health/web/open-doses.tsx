import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import type { DoseShown, HealthShown } from '../contract/health.ts'
import { MedicineId } from '../contract/medicines.ts'
import { medicineName } from '../medicine-name.ts'
import { MatterForm } from './matter-form.tsx'
import { versionOf } from './use-round.ts'
import { say } from './words.ts'

/** Doses past their time that nobody has answered: somebody says what happened. */
export function OpenDoses({ health, mayGive }: { health: HealthShown; mayGive: boolean }) {
  const open = health.doses.filter(
    ({ isAnswered, lateAt }) => !isAnswered && Date.parse(lateAt) <= Date.now(),
  )
  if (open.length === 0) return null
  return (
    <Card title={say('open')} hint={say('openHint')} tone="lamp">
      <ul className="hea-doses">
        {open.map((dose) => (
          <OpenDose key={dose.dueAt + dose.medicineId} dose={dose} health={health} mayGive={mayGive} />
        ))}
      </ul>
    </Card>
  )
}

function OpenDose({ dose, health, mayGive }: { dose: DoseShown; health: HealthShown; mayGive: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const version = versionOf(health.medicines, dose.medicineId, dose.versionId)
  const what = version ? medicineName(version) : ''
  const line = say('missedLine', { what, when: dayAndClock(dose.dueAt, health.timeZone) })
  const { versionId, dueAt } = dose
  const medicineId = MedicineId.parse(dose.medicineId)
  return (
    <li className="hea-form">
      <div className="hea-dose-line">
        <span>{line}</span>
        {mayGive && !isOpen && (
          <Button variant="light" aria-label={`${say('missedIt')}: ${line}`} onClick={() => setOpen(true)}>
            {say('missedIt')}
          </Button>
        )}
      </div>
      {isOpen && (
        <MatterForm
          matter={{ childId: health.childId, medicineId, kind: 'missed', missed: { versionId, dueAt } }}
          hint={say('wrongHint')}
          begun=""
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  )
}
