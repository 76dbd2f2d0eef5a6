import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { type Given, LinkId, type LinkShown, MOST_DAYS, renewLink, revokeLink } from '../contract/links.ts'
import { say } from './link-words.ts'

type LinkRowProps = {
  childId: ChildId
  /** The first name of the young person. */
  child: string
  link: LinkShown
  onGiven: (shown: { given: Given; who: string }) => void
}

/** One link: who was asked, where it stands, and what can be done with it. */
export function LinkRow({ childId, child, link, onGiven }: LinkRowProps) {
  const [open, setOpen] = useState<'back' | 'anew'>()
  const { name, respondentName: who, state, wrongTries, resultId } = link
  const isOut = ['out', 'opened', 'begun'].includes(state)
  const canRenew = state !== 'handed-in'
  const close = () => setOpen(undefined)
  return (
    <>
      <strong>
        {who} · {name}
      </strong>
      <p>
        {say(`state-${state}`, { day: dayAndClock(link.endsAt), who, asker: link.madeByName, child })}
        {isOut && wrongTries > 0 && ` ${say('wrong', { tries: wrongTries })}`}
      </p>
      <p className="at-hint">{say('askedBy', { who: link.madeByName, because: link.because })}</p>
      {open === 'back' && <TakeBack {...{ childId, link }} onDone={close} />}
      {open === 'anew' && <Anew {...{ childId, link, onGiven }} onDone={close} />}
      {!open && (
        <div className="ins-buttons">
          {resultId && (
            <Link
              className="ins-link"
              to={`/children/${childId}/measures/given/${resultId}`}
              aria-label={`${say('answers')}: ${who}`}
            >
              {say('answers')}
            </Link>
          )}
          {canRenew && (
            <Button variant="light" aria-label={`${say('anew')}: ${who}`} onClick={() => setOpen('anew')}>
              {say('anew')}
            </Button>
          )}
          {isOut && (
            <Button
              variant="subtle"
              aria-label={`${say('takeBack')}: ${who}`}
              onClick={() => setOpen('back')}
            >
              {say('takeBack')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

type DeedProps = { childId: ChildId; link: LinkShown; onDone: () => void }

function TakeBack({ childId, link, onDone }: DeedProps) {
  const { send, problems, busy } = useForm(revokeLink, `back-${link.id}`)
  return (
    <div className="ins-form">
      <ErrorSummary title={say('problems')} problems={problems} />
      <p>{say('takeBackSure', { who: link.respondentName })}</p>
      <div className="ins-buttons">
        <Button loading={busy} onClick={() => send({ childId, linkId: link.id }, onDone)}>
          {say('takeBackYes')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say('keepIt')}
        </Button>
      </div>
    </div>
  )
}

function Anew({ childId, link, onGiven, onDone }: DeedProps & Pick<LinkRowProps, 'onGiven'>) {
  const [days, setDays] = useState<number | string>(7)
  const { send, field, problems, busy } = useForm(renewLink, `anew-${link.id}`)
  function submit(event: FormEvent) {
    event.preventDefault()
    const id = LinkId.parse(crypto.randomUUID())
    const asked = { id, childId, linkId: link.id, days: typeof days === 'number' ? days : 0 }
    send(asked, (given) => {
      onDone()
      if (given) onGiven({ given, who: link.respondentName })
    })
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problems')} problems={problems} />
      <p>{say('anewSays', { who: link.respondentName })}</p>
      <NumberInput
        {...field('days')}
        label={say('days')}
        description={say('daysSays')}
        allowDecimal={false}
        min={1}
        max={MOST_DAYS}
        value={days}
        onChange={setDays}
      />
      <div className="ins-buttons">
        <Button type="submit" loading={busy}>
          {say('make')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
