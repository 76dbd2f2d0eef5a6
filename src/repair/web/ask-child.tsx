import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import type { AroundPerson } from '../contract/open.ts'
import { talkWithChild } from '../contract/talks.ts'
import { PeopleChips, PlainChip } from './people-chips.tsx'
import { say } from './words.ts'

const noes = ['not-now', 'later', 'nobody'] as const

type AskChildProps = {
  childId: ChildId
  momentId: string
  name: string
  people: readonly AroundPerson[]
  /** Nobody has asked yet. */
  isFirst?: boolean
  onSaved: (id: string) => void
}

/** Whom the child chooses: one tap keeps the answer, and each answer is one. */
export function AskChild({ childId, momentId, name, people, isFirst = false, onSaved }: AskChildProps) {
  const send = useSend(talkWithChild)
  const [other, setOther] = useState(false)
  const keep = (
    answer: 'chose' | (typeof noes)[number],
    who: Partial<Pick<Who, 'personId' | 'otherPerson'>>,
  ) => {
    const id = crypto.randomUUID()
    const happenedAt = new Date().toISOString()
    const talk = { id, childId, momentId, happenedAt, answer, otherPerson: '', agreed: '', ...who }
    send.mutate(talk, {
      onSuccess: () => {
        setOther(false)
        onSaved(id)
      },
    })
  }
  return (
    <div className="aft-form">
      <ErrorSummary title={say('problem')} problems={send.error ? [{ words: say('couldNotSave') }] : []} />
      <PeopleChips
        label={say(isFirst ? 'notYetTalked' : 'whoDoThey', { name })}
        people={people}
        onChoose={({ personId }) => keep('chose', { personId })}
      >
        <PlainChip onTap={() => setOther(!other)}>{say('someoneElse')}</PlainChip>
        {noes.map((answer) => (
          <PlainChip key={answer} onTap={() => keep(answer, {})}>
            {say(`answer-${answer}`)}
          </PlainChip>
        ))}
      </PeopleChips>
      {other && <OtherPerson onKeep={(otherPerson) => keep('chose', { otherPerson })} />}
      <p className="at-hint aft-plain">{say('whoHint')}</p>
    </div>
  )
}

type Who = { personId: AroundPerson['personId']; otherPerson: string }

function OtherPerson({ onKeep }: { onKeep: (name: string) => void }) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState('')
  const fieldId = useId()
  return (
    <form
      className="aft-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onKeep(name.trim())
        else setMissing(say('needName'))
      }}
    >
      <TextInput
        id={fieldId}
        label={say('someoneElseName')}
        maxLength={80}
        value={name}
        error={missing}
        autoFocus
        onChange={(event) => {
          setMissing('')
          setName(event.currentTarget.value)
        }}
      />
      <div className="aft-actions">
        <Button type="submit" variant="light">
          {say('save')}
        </Button>
      </div>
    </form>
  )
}
