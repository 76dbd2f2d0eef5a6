import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import type { MedicineId } from '../contract/medicines.ts'
import { MatterForm } from './matter-form.tsx'
import { say } from './words.ts'

const KINDS = ['wrong-dose', 'wrong-child', 'double-dose'] as const

type WrongFormProps = { childId: ChildId; medicineId: MedicineId; onDone: () => void }

/** Something went wrong with a medicine: it becomes a hard moment of the child who got it. */
export function WrongForm({ childId, medicineId, onDone }: WrongFormProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('wrong-dose')
  return (
    <div className="hea-form hea-open-form">
      <NativeSelect
        label={say('wrongKind')}
        value={kind}
        onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
        data={KINDS.map((value) => ({ value, label: say(value) }))}
      />
      <MatterForm matter={{ childId, medicineId, kind }} hint={say('wrongHint')} begun="" onDone={onDone} />
    </div>
  )
}
