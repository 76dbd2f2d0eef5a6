import { Button, Textarea } from '@mantine/core'
import { IconHomePlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type Arrival, Decision, decideReferral, type readReferral } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { DecisionChip, type ReferralHere } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'

type Decided = OutputOf<typeof readReferral>['decisions'][number]
type DecisionCardProps = ReferralHere & {
  decisions: readonly Decided[]
  open: number
  /** Who came, once they have moved in. */
  arrival: Arrival | undefined
}

/** What the manager decided and why; from a welcome it leads to moving in. */
export function DecisionCard({ decisions, open, arrival, ...here }: DecisionCardProps) {
  const { homeId, referralId, name, may } = here
  const [deciding, setDeciding] = useState(false)
  const [newest, ...before] = decisions
  const mayDecide = may(permissions.decideReferral) && !arrival
  return (
    <Card title={sayReferral('decision')} tone={newest ? 'plain' : 'lamp'}>
      {newest ? <Told {...here} decided={newest} /> : <p>{sayReferral('decisionOpen')}</p>}
      {arrival && <Arrived {...here} arrival={arrival} />}
      {newest?.decision === 'welcome' && mayDecide && (
        <div className="rel-deeds">
          <Button
            component={Link}
            to="/move-in"
            search={{ home: homeId, referral: referralId }}
            leftSection={<IconHomePlus aria-hidden size={20} />}
          >
            {sayReferral('moveIn', { name })}
          </Button>
          <p className="at-hint">{sayReferral('moveInSays')}</p>
        </div>
      )}
      {deciding ? (
        <DecideForm {...here} open={open} onDone={() => setDeciding(false)} />
      ) : (
        mayDecide && (
          <div className="rel-deeds">
            <Button variant={newest ? 'subtle' : 'filled'} onClick={() => setDeciding(true)}>
              {sayReferral(newest ? 'decideAnew' : 'decide')}
            </Button>
          </div>
        )
      )}
      {before.length > 0 && (
        <details className="rel-before">
          <summary>{sayReferral('decidedBefore')}</summary>
          {before.map((one) => (
            <Told key={one.toldAt} {...here} decided={one} />
          ))}
        </details>
      )}
    </Card>
  )
}

function Arrived({ arrival, name }: ReferralHere & { arrival: Arrival }) {
  return (
    <p>
      <strong>{sayReferral('movedInOn', { day: fullDay(arrival.movedInOn) })}</strong>{' '}
      <Link className="rel-link" to={`/children/${arrival.childId}`}>
        {sayReferral('openChild', { name })}
      </Link>
    </p>
  )
}

function Told({ decided, timeZone }: ReferralHere & { decided: Decided }) {
  const { decision, because, toldByName, toldAt } = decided
  return (
    <div className="rel-told">
      <DecisionChip decision={decision} arrival={undefined} />
      <p className="rel-because">{because}</p>
      <p className="at-hint">
        {sayReferral('decidedBy', { who: toldByName, day: fullDay(toldAt, timeZone) })}
      </p>
    </div>
  )
}

type DecideFormProps = ReferralHere & { open: number; onDone: () => void }

function DecideForm({ homeId, referralId, name, open, onDone }: DecideFormProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [decision, setDecision] = useState<Decision>('not-now')
  const [because, setBecause] = useState('')
  const { send, field, problems, busy } = useForm(decideReferral, `decide-${referralId}`)
  useUnsaved(!busy && because !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, homeId, referralId, decision, because }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <p>{sayReferral('stillOpen', { count: open })}</p>
      <Segments
        label={sayReferral('decideWhat')}
        value={decision}
        onChange={setDecision}
        options={Decision.options.map((value) => ({ value, label: sayReferral(value) }))}
      />
      <Textarea
        {...field('because')}
        label={sayReferral('because')}
        description={sayReferral('becauseHint', { name })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={because}
        maxLength={2000}
        minRows={3}
        autosize
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <FormFoot keep={sayReferral('keepDecision')} busy={busy} onCancel={onDone} />
    </form>
  )
}
