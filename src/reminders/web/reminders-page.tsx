import './reminders.css'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { chooseReminders, readReminderChoice } from '../contract/choices.ts'
import { ConfirmEmail } from './confirm-email.tsx'
import { WakeHere } from './wake-here.tsx'
import { say } from './words.ts'

type Choice = OutputOf<typeof readReminderChoice>

/** How I am reminded outside Attune, and in which hours not. */
export function RemindersPage() {
  const asked = useAsk(readReminderChoice, {})
  return (
    <div className="rem-page">
      <header>
        <h1>{say('title')}</h1>
        <p className="at-hint">{say('hint')}</p>
      </header>
      <PageOf asked={asked}>
        {asked.data && (
          <>
            <ChoiceForm choice={asked.data} />
            {asked.data.hasMail && asked.data.email && (
              <ConfirmEmail key={asked.data.email} {...asked.data} />
            )}
            <WakeHere pushKey={asked.data.pushKey} />
          </>
        )}
      </PageOf>
    </div>
  )
}

function ChoiceForm({ choice }: { choice: Choice }) {
  const [typed, setTyped] = useState({
    email: choice.email,
    quietFrom: choice.quietFrom,
    quietTo: choice.quietTo,
  })
  const [kept, setKept] = useState(false)
  const { send, field, problems, busy } = useForm(chooseReminders, 'reminders')
  const change = (changed: Partial<typeof typed>) => {
    setKept(false)
    setTyped({ ...typed, ...changed })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id: crypto.randomUUID(), ...typed }, () => setKept(true))
  }
  return (
    <Card title={say('quiet')} hint={say('quietHint')}>
      <form className="rem-form" noValidate onSubmit={submit}>
        <ErrorSummary title={say('problem')} problems={problems} />
        <div className="rem-two">
          <TextInput
            {...field('quietFrom')}
            type="time"
            label={say('quietFrom')}
            value={typed.quietFrom}
            onChange={(event) => change({ quietFrom: event.currentTarget.value })}
          />
          <TextInput
            {...field('quietTo')}
            type="time"
            label={say('quietTo')}
            value={typed.quietTo}
            onChange={(event) => change({ quietTo: event.currentTarget.value })}
          />
        </div>
        {choice.hasMail ? (
          <TextInput
            {...field('email')}
            type="email"
            autoComplete="email"
            label={say('email')}
            description={say('emailHint')}
            value={typed.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
        ) : (
          <p className="at-hint">{say('noMail')}</p>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {say('keep')}
          </Button>
        </div>
        {kept && <SavedLine where="everyone">{say('kept')}</SavedLine>}
      </form>
    </Card>
  )
}
