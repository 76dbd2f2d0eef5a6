import { Button, Textarea } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import { fullDay } from '#platform/web/when.ts'
import { confirmCondition } from '../contract/needs.ts'
import type { ConditionShown, ProviderShown } from '../contract/reading.ts'
import { ConfirmedByHand, conditionsOfLaw } from '../rules/conditions.ts'
import { Form } from './form.tsx'
import type { FormOf, Here } from './here.ts'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

type ConditionsPartProps = Pick<FormOf, 'here' | 'need'> & { provider: ProviderShown; isOpen: boolean }

const sentences = new Map(conditionsOfLaw.conditions.map((one) => [one.id, one.says]))

/** What the law asks for, each with who confirmed it and when, or that nobody has yet. */
export function ConditionsPart({ here, need, provider, isOpen }: ConditionsPartProps) {
  const { conditions } = provider
  const count = conditions.filter(({ confirmed }) => confirmed).length
  return (
    <details className="src-law" open={isOpen}>
      <summary>
        {say('law')} <span className="at-hint">{say('lawCount', { count, all: conditions.length })}</span>
      </summary>
      <LawQuote />
      <ul className="src-conditions">
        {conditions.map((one) => (
          <Condition key={one.id} {...{ here, need, provider, one }} />
        ))}
      </ul>
    </details>
  )
}

function LawQuote() {
  const { law, rule, edition, quote, source, conditions } = conditionsOfLaw
  return (
    <figure className="src-quote">
      <figcaption>{say('lawSays')}</figcaption>
      <blockquote cite={source}>
        <q>{quote}</q>
      </blockquote>
      <p>{say('lawMeans')}</p>
      <p className="at-hint">
        {say('lawOf', { law, rule, edition })} <a href={source}>{say('source')}</a>
        {conditions.some(({ checked }) => !checked) && <> {say('fromMemory')}</>}
      </p>
    </figure>
  )
}

type ConditionProps = Pick<FormOf, 'here' | 'need'> & { provider: ProviderShown; one: ConditionShown }

function Condition({ here, need, provider, one: { id, confirmed } }: ConditionProps) {
  const [isOpen, setOpen] = useState(false)
  const says = sentences.get(id) ?? ''
  const byHand = ConfirmedByHand.safeParse(id).data
  const mayConfirm = here.may.confirm && need.stage !== 'ended' && !confirmed && byHand !== undefined
  return (
    <li className={confirmed ? 'src-met' : ''}>
      {confirmed ? <IconCheck aria-hidden /> : <IconCircleDashed aria-hidden />}
      <div>
        <p>{says}</p>
        <p className="at-hint">{confirmedSays(confirmed, here)}</p>
        {confirmed?.words && <p className="src-shows">{confirmed.words}</p>}
        {!confirmed && !byHand && <p className="at-hint">{say('approvalComes')}</p>}
        {mayConfirm && !isOpen && (
          <Button
            variant="light"
            aria-label={say('confirmThis', { what: says })}
            onClick={() => setOpen(true)}
          >
            {say('confirm')}
          </Button>
        )}
        {mayConfirm && isOpen && (
          <ConfirmForm {...{ here, need, provider }} condition={byHand} onDone={() => setOpen(false)} />
        )}
      </div>
    </li>
  )
}

function confirmedSays(confirmed: ConditionShown['confirmed'], { timeZone }: Here): string {
  if (!confirmed) return say('open')
  return say('confirmedBy', { by: confirmed.byName, day: fullDay(confirmed.at, timeZone) })
}

type ConfirmFormProps = FormOf & { provider: ProviderShown; condition: ConfirmedByHand }

function ConfirmForm({ here, need, provider, condition, onDone }: ConfirmFormProps) {
  const place = `confirm-${condition}-${provider.id}`
  const { text, value, send, problems, busy } = useTyped(confirmCondition, place, { words: '' })
  const sendIt = () => {
    const about = { childId: here.childId, sourcingNeedId: need.id, providerId: provider.id }
    send({ id: crypto.randomUUID(), ...about, condition, words: value('words') }, onDone)
  }
  return (
    <Form
      label={say('confirm')}
      keep={say('confirm')}
      {...{ problems, busy }}
      onSend={sendIt}
      onCancel={onDone}
    >
      <Textarea {...text('words')} autosize label={say('shows')} description={say('showsHint')} />
    </Form>
  )
}
