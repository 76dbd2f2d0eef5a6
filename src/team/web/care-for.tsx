import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { HomeId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import {
  offerSupport,
  SupportId,
  type SupportKind,
  settleWord,
  type TeamMember,
  tellSupervision,
} from '../contract.ts'
import { say } from './words.ts'

type CareForProps = { homeId: HomeId; member: TeamMember; today: string }

const kinds: readonly SupportKind[] = ['talk', 'swap', 'break']

/** What can be done for somebody of the team; opened by choice. */
export function CareFor({ homeId, member, today }: CareForProps) {
  const [open, setOpen] = useState(false)
  const name = member.knownAs
  return (
    <div className="team-care">
      <Button
        variant="subtle"
        aria-expanded={open}
        aria-label={open ? `${say('close')}: ${say('care', { name })}` : say('care', { name })}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'close' : 'careShort')}
      </Button>
      {open && (
        <div className="team-care-open">
          {member.word && <WordHad homeId={homeId} wordId={member.word.id} />}
          <Offer homeId={homeId} member={member} />
          <Supervised homeId={homeId} member={member} today={today} />
        </div>
      )}
    </div>
  )
}

type WordHadProps = { homeId: HomeId; wordId: NonNullable<TeamMember['word']>['id'] }

function WordHad({ homeId, wordId }: WordHadProps) {
  const send = useSend(settleWord)
  return (
    <div>
      <Button variant="light" loading={send.isPending} onClick={() => send.mutate({ homeId, wordId })}>
        {say('wordHad')}
      </Button>
      {send.error && <p role="alert">{send.error.message}</p>}
    </div>
  )
}

function Offer({ homeId, member: { personId, knownAs: name } }: Omit<CareForProps, 'today'>) {
  const send = useSend(offerSupport)
  const offer = (kind: SupportKind) =>
    send.mutate({ id: SupportId.parse(crypto.randomUUID()), homeId, personId, kind })
  return (
    <fieldset className="team-shapes">
      <legend>{say('offer', { name })}</legend>
      <div className="team-buttons">
        {kinds.map((kind) => (
          <Button key={kind} variant="default" disabled={send.isPending} onClick={() => offer(kind)}>
            {say(kind)}
          </Button>
        ))}
      </div>
      <p className="at-hint">{send.isSuccess ? say('offeredNow', { name }) : say('offerSays')}</p>
      {send.isSuccess && send.variables && <Saved id={send.variables.id} />}
      {send.error && <p role="alert">{send.error.message}</p>}
    </fieldset>
  )
}

function Supervised({ homeId, member: { personId, knownAs: name }, today }: CareForProps) {
  const send = useSend(tellSupervision)
  const [heldOn, setHeldOn] = useState(today)
  const fieldId = useId()
  const wrong = heldOn ? fieldWords(send.error).heldOn : say('dayNeeded')
  const problems = wrong ? [{ fieldId, words: wrong }] : send.error ? [{ words: send.error.message }] : []
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (heldOn) send.mutate({ id: crypto.randomUUID(), homeId, personId, heldOn })
  }
  return (
    <form className="team-form" onSubmit={keep} noValidate>
      <ErrorSummary title={say('problem')} problems={problems} />
      <TextInput
        id={fieldId}
        type="date"
        max={today}
        label={say('supervised', { name })}
        description={say('supervisedSays')}
        value={heldOn}
        error={wrong}
        onChange={(event) => setHeldOn(event.currentTarget.value)}
      />
      <div className="team-buttons">
        <Button type="submit" variant="light" loading={send.isPending}>
          {say('supervisedKeep')}
        </Button>
        {send.isSuccess && send.variables && <Saved id={send.variables.id} />}
      </div>
    </form>
  )
}
