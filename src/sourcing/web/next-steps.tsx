import { Button } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import type { SourcingShown } from '../contract/reading.ts'
import { EndedForm, ReviewedForm } from './after-forms.tsx'
import type { FormOf } from './here.ts'
import { ProviderForm } from './provider-form.tsx'
import { AskForm, ReferredForm, StartedForm, WaitingForm } from './step-forms.tsx'
import { say } from './words.ts'

const forms = {
  provider: ProviderForm,
  asked: AskForm,
  referred: ReferredForm,
  waiting: WaitingForm,
  started: StartedForm,
  reviewed: ReviewedForm,
  ended: EndedForm,
} as const satisfies Record<string, ComponentType<FormOf>>
type StepName = keyof typeof forms

/** What can be told next: the likeliest first, the others behind it. A form opens in its place. */
export function NextSteps({ here, need }: Pick<FormOf, 'here' | 'need'>) {
  const [open, setOpen] = useState<StepName>()
  const { first, others } = nextOf(need)
  if (!here.may.tell || !first) return null
  if (open) {
    const StepForm = forms[open]
    return <StepForm {...{ here, need }} onDone={() => setOpen(undefined)} />
  }
  return (
    <div className="src-next">
      <Button onClick={() => setOpen(first)}>{say(`step-${first}`)}</Button>
      <details>
        <summary>{say('moreSteps')}</summary>
        <div className="ppl-row">
          {others.map((one) => (
            <Button key={one} variant="default" onClick={() => setOpen(one)}>
              {say(`step-${one}`)}
            </Button>
          ))}
        </div>
      </details>
    </div>
  )
}

function nextOf({ stage, providers, byHealthService }: SourcingShown) {
  if (stage === 'ended') return { first: undefined, others: [] }
  const all: StepName[] = ['provider']
  if (!byHealthService) all.push('asked')
  if (providers.length > 0) all.push('referred')
  if (stage !== 'started') all.push('waiting')
  if (providers.length > 0 && stage !== 'started') all.push('started')
  if (stage === 'started') all.push('reviewed')
  all.push('ended')
  const wished = likeliest[stage]
  const first = providers.length === 0 ? 'provider' : all.includes(wished) ? wished : 'referred'
  return { first, others: all.filter((one) => one !== first) }
}

const likeliest: Record<SourcingShown['stage'], StepName> = {
  looking: 'asked',
  asked: 'provider',
  approved: 'referred',
  'not-approved': 'asked',
  referred: 'started',
  waiting: 'started',
  started: 'reviewed',
  ended: 'ended',
}
