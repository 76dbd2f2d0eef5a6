import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { type WhatHelps as Plan, tellWhatHelps } from '../contract.ts'
import { hasBegun, useKeptWords } from './kept-words.ts'
import { say } from './words.ts'

type WhatHelpsProps = { meId: string; told: Plan | undefined }

const parts = [
  { name: 'signs', label: 'signs' },
  { name: 'helps', label: 'helpsMe' },
  { name: 'people', label: 'people' },
] as const

/** My own safety plan: shown as it stands, changed by telling it anew. */
export function WhatHelps({ meId, told }: WhatHelpsProps) {
  const [open, setOpen] = useState(() => parts.some(({ name }) => hasBegun(meId, name)))
  const [savedId, setSavedId] = useState<string>()
  const waiting = useWaiting(tellWhatHelps).at(-1)?.input
  const plan = waiting ?? told
  return (
    <Card title={say('helps')} hint={say('helpsSays')}>
      {open ? (
        <WriteHelps
          meId={meId}
          plan={plan}
          onDone={(id) => {
            setSavedId(id)
            setOpen(false)
          }}
        />
      ) : (
        <>
          {plan ? <HelpsShown plan={plan} /> : <p>{say('helpsNone')}</p>}
          <div className="team-buttons">
            <Button variant="light" onClick={() => setOpen(true)}>
              {say(plan ? 'helpsChange' : 'helpsWrite')}
            </Button>
            {savedId && <Saved id={savedId} />}
          </div>
        </>
      )}
    </Card>
  )
}

function HelpsShown({ plan }: { plan: Plan }) {
  return (
    <dl className="team-helps">
      {parts.map(
        ({ name, label }) =>
          plan[name] && (
            <div key={name}>
              <dt>{say(label)}</dt>
              <dd>{plan[name]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

type WriteHelpsProps = { meId: string; plan: Plan | undefined; onDone: (id?: string) => void }

function WriteHelps({ meId, plan, onDone }: WriteHelpsProps) {
  const fields = {
    signs: useKeptWords(meId, 'signs', plan?.signs ?? ''),
    helps: useKeptWords(meId, 'helps', plan?.helps ?? ''),
    people: useKeptWords(meId, 'people', plan?.people ?? ''),
  }
  const send = useSend(tellWhatHelps)
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const isEmpty = Object.values(fields).every(({ words }) => words.trim() === '')
  const empty = tried && isEmpty ? say('helpsEmpty') : ''
  const problems = empty ? [{ fieldId: `${fieldId}signs`, words: empty }] : []
  const leave = (id?: string) => {
    for (const { name } of parts) fields[name].forget()
    onDone(id)
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isEmpty) return
    const id = crypto.randomUUID()
    const { signs, helps, people } = fields
    const words = { signs: signs.words.trim(), helps: helps.words.trim(), people: people.words.trim() }
    send.mutate({ id, ...words }, { onSuccess: () => leave(id) })
  }
  return (
    <form className="team-form" onSubmit={keep} noValidate>
      <ErrorSummary
        title={say('problem')}
        problems={send.error ? [...problems, { words: send.error.message }] : problems}
      />
      {parts.map(({ name, label }) => (
        <Textarea
          key={name}
          id={`${fieldId}${name}`}
          label={say(label)}
          autosize
          minRows={2}
          maxLength={1000}
          value={fields[name].words}
          error={name === 'signs' ? empty : undefined}
          onChange={(event) => fields[name].change(event.currentTarget.value)}
        />
      ))}
      <FormFoot
        keep={say('helpsKeep')}
        busy={send.isPending}
        onCancel={() => leave()}
        cancel={say('helpsCancel')}
      />
    </form>
  )
}
