import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { type OwnFormulation, tellOwnFormulation } from '../contract/formulation.ts'
import { tellOwnFormulation as mayTell } from '../permissions.ts'
import { say } from './formulation-words.ts'
import { OwnFormulationForm } from './own-formulation-form.tsx'
import { OwnFormulationShown } from './own-formulation-shown.tsx'
import { useMay } from './use-may.ts'

type OwnCardProps = { childId: ChildId; name: string; own: readonly OwnFormulation[]; forChild?: boolean }

/** The child’s own version: beside what adults write, for good. */
export function OwnFormulationCard({ childId, name, own, forChild = false }: OwnCardProps) {
  const { may, me } = useMay(childId)
  const [writing, setWriting] = useState(false)
  const [keptId, setKeptId] = useState<string>()
  const waiting = useWaiting(tellOwnFormulation).filter(({ input }) => input?.childId === childId)
  const mine = own.find(({ byChild }) => byChild)
  return (
    <Card
      title={forChild ? say('myOwn') : say('ownTitle', { name })}
      hint={forChild ? say('myOwnHint') : say('ownHint', { name })}
      tone="presence"
    >
      <div className="at-form">
        {own.length === 0 && <p className="at-hint">{say(forChild ? 'myOwnNone' : 'ownNone')}</p>}
        {own.map((one) => (
          <OwnFormulationShown key={one.id} {...{ own: one, name, forChild }} />
        ))}
        {waiting.map(({ id }) => (
          <Saved key={id} id={id} />
        ))}
        {keptId && waiting.every(({ id }) => id !== keptId) && <Saved id={keptId} />}
        {me && may(mayTell) && !writing && (
          <Button variant="light" size={forChild ? 'lg' : 'md'} onClick={() => setWriting(true)}>
            {forChild ? say(mine ? 'myWriteAnew' : 'myWrite') : say('writeDown', { name })}
          </Button>
        )}
        {me && writing && (
          <OwnFormulationForm
            {...{ childId, forChild }}
            writer={me.personId}
            before={forChild ? mine?.parts : undefined}
            onKept={(id) => {
              setKeptId(id)
              setWriting(false)
            }}
            onClose={() => setWriting(false)}
          />
        )}
      </div>
    </Card>
  )
}
