import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { RaterRole } from '../contract/assessments.ts'
import { say, whereFrom } from './rate-words.ts'

type RateRoleProps = {
  name: string
  suggested: RaterRole
  onStart: (chosen: { role: RaterRole; withWhom: string }) => void
}

/** From where somebody sees the child: views are kept apart by it. */
export function RateRole({ name, suggested, onStart }: RateRoleProps) {
  const [role, setRole] = useState<RaterRole>(suggested)
  const [withWhom, setWithWhom] = useState('')
  const forSomeone = role === 'young-person' || role === 'family' || role === 'teacher'
  return (
    <Card title={say('whereFrom', { name })} hint={say('whereFromSays')}>
      <form
        className="at-form"
        onSubmit={(submit) => {
          submit.preventDefault()
          onStart({ role, withWhom: forSomeone ? withWhom.trim() : '' })
        }}
      >
        <fieldset className="at-rate-roles">
          <legend className="at-hidden">{say('whereFrom', { name })}</legend>
          {RaterRole.options.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="role"
                value={one}
                checked={one === role}
                onChange={() => {
                  setRole(one)
                  setWithWhom(one === 'young-person' ? name : '')
                }}
              />
              <span>{whereFrom(one)}</span>
            </label>
          ))}
        </fieldset>
        {forSomeone && (
          <TextInput
            label={say('withWhom')}
            {...(role === 'teacher' && { description: say('withWhomHint') })}
            value={withWhom}
            maxLength={120}
            required={role !== 'teacher'}
            withAsterisk={false}
            onChange={(change) => setWithWhom(change.currentTarget.value)}
          />
        )}
        <Button type="submit" color="lamp" className="at-form-go">
          {say('start')}
        </Button>
      </form>
    </Card>
  )
}
