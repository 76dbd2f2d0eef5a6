import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { Shape } from '#platform/shape.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { clock } from '#platform/web/when.ts'
import { freeFrom, limitWarnings } from '../as-needed.ts'
import type { MedicineShown, MedicineVersion } from '../contract/medicines.ts'
import { DoseCheck } from './dose-panel.tsx'
import { say } from './round-words.ts'
import { ShapeChoice } from './shape-choice.tsx'
import { useAnswer } from './use-answer.ts'
import type { ChildOnRound } from './use-round.ts'

type NeededPanelProps = {
  one: ChildOnRound
  medicine: MedicineShown
  version: MedicineVersion
  onDone: (id: string) => void
}

/** An as-needed medicine: when it is for, what to try first, and what stands against giving it now. */
export function NeededPanel({ one, medicine, version, onDone }: NeededPanelProps) {
  const { answer, busy, failed } = useAnswer({ one, medicineId: medicine.id, version })
  const id = useId()
  const [before, setBefore] = useState<Shape>()
  const [because, setBecause] = useState('')
  const [problem, setProblem] = useState('')
  const { warned, free } = againstNow(one, medicine, version)
  const give = () => {
    if (warned.length > 0 && because.trim().length < 3) return setProblem(say('sayWhy'))
    answer('given', { because: because.trim(), warned, ...(before && { before }) }, onDone)
  }
  const time = clock(free, one.health.timeZone)
  const about = { hours: version.hoursBetween ?? 0, most: version.mostInDay ?? 0, time }
  const problems = [
    ...(failed ? [{ words: say('couldNotSave') }] : []),
    ...(problem ? [{ fieldId: id, words: problem }] : []),
  ]
  return (
    <div className="hea-panel">
      <ErrorSummary title={say('problem')} problems={problems} />
      <p>{say('whenNeeded', { when: version.neededWhen })}</p>
      {version.tryFirst && (
        <p>
          <b>{say('tryFirst')}</b> {version.tryFirst}
        </p>
      )}
      <DoseCheck version={version} />
      {warned.map((one) => (
        <p key={one} className="hea-warned">
          {say(one, about)}
        </p>
      ))}
      {warned.length > 0 && (
        <Textarea
          id={id}
          autosize
          label={say('whyAnyway')}
          description={say('whyAnywayHint')}
          value={because}
          error={problem}
          maxLength={500}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      )}
      <ShapeChoice label={say('before', { name: one.child.knownAs })} value={before} onChange={setBefore} />
      <Button color="lamp" size="xl" loading={busy} onClick={give}>
        {say(warned.length > 0 ? 'giveAnyway' : 'given')}
      </Button>
    </div>
  )
}

function againstNow({ health }: ChildOnRound, medicine: MedicineShown, version: MedicineVersion) {
  const now = new Date()
  const given = health.givings.flatMap((one) =>
    one.medicineId === medicine.id && one.answer === 'given' ? [new Date(one.happenedAt)] : [],
  )
  return { warned: limitWarnings(version, given, now), free: freeFrom(version, given, now) }
}
