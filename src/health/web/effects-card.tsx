import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Shape } from '#platform/shape.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { clock } from '#platform/web/when.ts'
import { type GivingShown, tellEffect } from '../contract/givings.ts'
import { medicineName } from '../medicine-name.ts'
import { say } from './round-words.ts'
import { ShapeChoice } from './shape-choice.tsx'
import { type ChildOnRound, versionNow } from './use-round.ts'

/** How a child is a while after an as-needed medicine: asked until somebody has said it. */
export function EffectsCard({ here }: { here: readonly ChildOnRound[] }) {
  const asked = here.flatMap((one) =>
    one.health.givings.flatMap((giving) => {
      const medicine = one.health.medicines.find(({ id }) => id === giving.medicineId)
      const isAsked = giving.answer === 'given' && !giving.dueAt && !giving.effect
      return medicine && isAsked ? [{ one, giving, version: medicine.versions.at(-1), medicine }] : []
    }),
  )
  if (asked.length === 0) return null
  return (
    <Card title={say('effects')}>
      <ul className="hea-doses">
        {asked.map(({ one, giving, version, medicine }) => (
          <li key={giving.id}>
            <EffectForm
              one={one}
              giving={giving}
              what={version ? medicineName(version) : ''}
              minutes={versionNow(medicine, one.health.timeZone)?.effectAfterMinutes ?? 60}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type EffectFormProps = { one: ChildOnRound; giving: GivingShown; what: string; minutes: number }

function EffectForm({ one: { child, health }, giving, what, minutes }: EffectFormProps) {
  const send = useSend(tellEffect)
  const [shape, setShape] = useState<Shape>()
  const [words, setWords] = useState('')
  const from = new Date(Date.parse(giving.happenedAt) + minutes * 60_000)
  const name = child.knownAs
  const isTime = from.getTime() <= Date.now()
  const save = () => {
    if (!shape) return
    const happenedAt = new Date().toISOString()
    send.mutate({ id: crypto.randomUUID(), childId: child.id, givingId: giving.id, shape, words, happenedAt })
  }
  return (
    <div className="hea-form">
      <p>
        {say('effectLine', { name, what, time: clock(giving.happenedAt, health.timeZone) })}{' '}
        {!isTime && say('effectFrom', { time: clock(from, health.timeZone) })}
      </p>
      {isTime && <ShapeChoice label={say('effectNow', { name })} value={shape} onChange={setShape} />}
      {shape && (
        <div className="hea-row">
          <TextInput
            label={say('effectWords')}
            value={words}
            maxLength={500}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button loading={send.isPending} onClick={save}>
            {say('saveEffect')}
          </Button>
        </div>
      )}
    </div>
  )
}
