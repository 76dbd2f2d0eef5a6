import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { addStrength, type Strength, StrengthId } from '../contract/understanding.ts'
import { tellStrength } from '../permissions.ts'
import { Problem } from './assessments-card.tsx'
import { useMay } from './use-may.ts'
import { say } from './words.ts'

type StrengthsCardProps = { childId: ChildId; name: string; strengths: readonly Strength[] }

/** What is strong in the child, each with who said so. */
export function StrengthsCard({ childId, name, strengths }: StrengthsCardProps) {
  const { may, me } = useMay(childId)
  const [adding, setAdding] = useState(false)
  return (
    <Card title={say('strengths', { name })}>
      {strengths.length === 0 && <p className="at-hint">{say('strengthsEmpty')}</p>}
      <ul className="at-strengths">
        {strengths.map(({ id, words, saidBy }) => (
          <li key={id}>
            {words} <small>{saidBy}</small>
          </li>
        ))}
      </ul>
      {me && may(tellStrength) && !adding && (
        <Button variant="light" onClick={() => setAdding(true)}>
          {say('openStrength')}
        </Button>
      )}
      {me && adding && <AddStrength {...{ childId, name }} by={me.knownAs} onDone={() => setAdding(false)} />}
    </Card>
  )
}

type AddStrengthProps = { childId: ChildId; name: string; by: string; onDone: () => void }

function AddStrength({ childId, name, by, onDone }: AddStrengthProps) {
  const [id] = useState(() => StrengthId.parse(crypto.randomUUID()))
  const [words, setWords] = useState('')
  const [saidBy, setSaidBy] = useState(by)
  const sending = useSend(addStrength)
  const says = fieldWords(sending.error)
  return (
    <form
      className="at-add-strength"
      onSubmit={(submit) => {
        submit.preventDefault()
        sending.mutate({ childId, strength: { id, words, saidBy } }, { onSuccess: onDone })
      }}
    >
      <TextInput
        autoFocus
        label={say('strengthWords', { name })}
        value={words}
        maxLength={300}
        required
        withAsterisk={false}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <TextInput
        label={say('saidBy')}
        value={saidBy}
        maxLength={120}
        required
        withAsterisk={false}
        onChange={(change) => setSaidBy(change.currentTarget.value)}
      />
      <Button type="submit" variant="light" loading={sending.isPending}>
        {say('addStrength')}
      </Button>
      {sending.error && Object.keys(says).length === 0 && <Problem error={sending.error} />}
    </form>
  )
}
