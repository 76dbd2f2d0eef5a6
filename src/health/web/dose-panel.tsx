import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { DoseShown } from '../contract/health.ts'
import { MedicineId, type MedicineVersion } from '../contract/medicines.ts'
import { say } from './round-words.ts'
import { useAnswer } from './use-answer.ts'
import type { ChildOnRound } from './use-round.ts'

type DosePanelProps = {
  one: ChildOnRound
  dose: DoseShown
  version: MedicineVersion
  onDone: (id: string) => void
}

/** The answers to one dose, each one tap; only one that is held back needs a reason. */
export function DosePanel({ one, dose, version, onDone }: DosePanelProps) {
  const medicineId = MedicineId.parse(dose.medicineId)
  const { answer, busy, failed } = useAnswer({ one, medicineId, version, dueAt: dose.dueAt })
  const [isHeld, setHeld] = useState(false)
  return (
    <div className="hea-panel">
      <ErrorSummary title={say('problem')} problems={failed ? [{ words: say('couldNotSave') }] : []} />
      <DoseCheck version={version} />
      {isHeld ? (
        <HeldBack
          busy={busy}
          onSave={(because) => answer('withheld', { because }, onDone)}
          onClose={() => setHeld(false)}
        />
      ) : (
        <div className="hea-answers">
          <Button color="lamp" size="xl" loading={busy} onClick={() => answer('given', {}, onDone)}>
            {say('given')}
          </Button>
          {(['not-wanted', 'away'] as const).map((what) => (
            <Button key={what} size="lg" variant="light" onClick={() => answer(what, {}, onDone)}>
              {say(what)}
            </Button>
          ))}
          <Button size="lg" variant="light" onClick={() => setHeld(true)}>
            {say('withheld')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What to look at once more before giving. */
export function DoseCheck({ version: { dose, route, storedWhere } }: { version: MedicineVersion }) {
  const parts = [dose, route.toLowerCase(), storedWhere].filter(Boolean)
  return <p className="hea-check">{parts.join(', ')}.</p>
}

type HeldBackProps = { busy: boolean; onSave: (because: string) => void; onClose: () => void }

function HeldBack({ busy, onSave, onClose }: HeldBackProps) {
  const id = useId()
  const [because, setBecause] = useState('')
  const [problem, setProblem] = useState('')
  return (
    <form
      className="hea-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (because.trim().length < 3) setProblem(say('sayWhy'))
        else onSave(because.trim())
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId: id, words: problem }] : []} />
      <Textarea
        id={id}
        autosize
        label={say('whyHeld')}
        description={say('whyHeldHint')}
        value={because}
        error={problem}
        maxLength={500}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <FormFoot keep={say('saveHeld')} busy={busy} onCancel={onClose} cancel={say('close')} />
    </form>
  )
}
