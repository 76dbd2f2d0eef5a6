import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { keptDraft } from '#assessment/web/kept-draft.ts'
import { useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { RiskAssessmentId, type RisksShown, signRisks } from '../contract/risks.ts'
import type { Plan } from '../plan.ts'
import type { MomentWaiting } from './moment-waiting.ts'
import { draftOf, emptyRisk, missingIn, type RiskDraft } from './risk-draft.ts'
import { Choices, RiskFields } from './risk-fields.tsx'
import { say } from './risk-words.ts'
import { useChildHere } from './use-child-here.ts'

type SignRisksProps = {
  childId: ChildId
  name: string
  before: RisksShown | undefined
  plan: Plan
  planNumber: number
  moments: readonly MomentWaiting[]
  onDone: () => void
}

const useKept = keptDraft<RiskDraft>()
const MOST = 12

/** A look again: it begins with what stands, and ends with a name under it. */
export function SignRisks({ childId, name, before, plan, planNumber, moments, onDone }: SignRisksProps) {
  const [id] = useState(() => RiskAssessmentId.parse(crypto.randomUUID()))
  const basedOn = before?.number ?? 0
  const place = `${useMe().data?.personId}/${childId}/${basedOn}/${planNumber}`
  const { draft, change, forget } = useKept(place, () => draftOf(before, plan))
  const [tried, setTried] = useState(false)
  const send = useSend(signRisks)
  const missing = tried ? missingIn(draft) : []
  const fields = new Set(missing.flatMap(({ fieldId }) => fieldId ?? []))
  const problems = missing.map(({ fieldId, what }) => ({ ...(fieldId && { fieldId }), words: say(what) }))
  const leave = () => {
    forget()
    onDone()
  }
  const sign = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    const { without, ...written } = draft
    const inView = moments.map((one) => one.id).filter((one) => !without.includes(one))
    send.mutate({ ...written, id, childId, basedOn, planNumber, moments: inView }, { onSuccess: leave })
  }
  const setRisk = (at: number, changed: Partial<RiskDraft['risks'][number]>) =>
    change({ risks: draft.risks.map((one, place) => (place === at ? { ...one, ...changed } : one)) })
  return (
    <Card title={say('title', { name })} hint={say('hint')}>
      <form
        className="rsk-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          sign()
        }}
      >
        <ErrorSummary
          title={say('problem')}
          problems={send.error ? [...problems, { words: send.error.message }] : problems}
        />
        {draft.risks.map((risk, at) => (
          <RiskFields
            key={risk.id}
            at={at + 1}
            {...{ risk, plan, name }}
            missing={fields}
            onChange={(changed) => setRisk(at, changed)}
            onRemove={() => change({ risks: draft.risks.filter(({ id: other }) => other !== risk.id) })}
          />
        ))}
        {draft.risks.length < MOST && (
          <Button variant="light" onClick={() => change({ risks: [...draft.risks, emptyRisk()] })}>
            {say('add')}
          </Button>
        )}
        <Ending {...{ name, draft, change, moments }} missing={fields.has('risk-because')} />
        <FormFoot
          keep={say('sign')}
          busy={send.isPending}
          onCancel={leave}
          cancel={say('cancel')}
          tone="lamp"
        />
      </form>
    </Card>
  )
}

type EndingProps = Pick<SignRisksProps, 'name' | 'moments'> & {
  draft: RiskDraft
  change: (changed: Partial<RiskDraft>) => void
  missing: boolean
}

/** What was in view, with whom, and what becomes of the safety plan. */
function Ending({ name, draft, change, moments, missing }: EndingProps) {
  const { timeZone } = useChildHere()
  const ids = moments.map(({ id }) => id)
  return (
    <>
      {moments.length > 0 && (
        <Choices
          legend={say('inView')}
          choices={moments.map(({ id, happenedAt }) => ({
            value: id,
            label: dayAndClock(happenedAt, timeZone),
          }))}
          chosen={ids.filter((id) => !draft.without.includes(id))}
          onChange={(chosen) => change({ without: ids.filter((id) => !chosen.includes(id)) })}
        />
      )}
      <p className="rsk-legend">{say('safety')}</p>
      <Segments
        label={say('safety')}
        value={draft.safetyPlan}
        onChange={(safetyPlan) => change({ safetyPlan })}
        options={[
          { value: 'stays', label: say('stays') },
          { value: 'changes', label: say('changes') },
        ]}
      />
      {draft.safetyPlan === 'changes' && <p className="at-hint">{say('changesHint')}</p>}
      <p className="rsk-legend">{say('whether', { name })}</p>
      <Segments
        label={say('whether', { name })}
        value={draft.withChild}
        onChange={(withChild) => change({ withChild })}
        options={[
          { value: 'together', label: say('whetherTogether') },
          { value: 'did-not-want', label: say('whetherDidNotWant') },
          { value: 'not-now', label: say('whetherNotNow') },
        ]}
      />
      <Textarea
        id="risk-because"
        label={say('becauseField')}
        value={draft.because}
        maxLength={500}
        error={missing && say('needBecause')}
        onChange={(event) => change({ because: event.currentTarget.value })}
      />
    </>
  )
}
