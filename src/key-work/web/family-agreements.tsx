import { Checkbox, TextInput } from '@mantine/core'
import { IconEyeCheck, IconPhoneCall, IconPhoneOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { listed } from '#platform/web/listed.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { agreeFamilyTime, type FamilyAgreement, Way } from '../contract/family-times.ts'
import { sayTime } from './time-words.ts'

/** Who may call or visit, as the shift needs it: the name, the ways, and whether somebody has to be there. */
export function FamilyAgreements({ agreements }: { agreements: readonly FamilyAgreement[] }) {
  if (agreements.length === 0) return <p className="at-hint">{sayTime('noAgreement')}</p>
  return (
    <ul className="kw-family kw-agreements">
      {agreements.map(({ who, ways, supervised, byOrder, words }) => (
        <li key={who}>
          {ways.length > 0 ? <IconPhoneCall aria-hidden size={20} /> : <IconPhoneOff aria-hidden size={20} />}
          <div>
            <p>
              <strong>{who}</strong>{' '}
              {ways.length > 0 ? listed(ways.map((way) => sayTime(`way-${way}`))) : sayTime('notNow')}
            </p>
            {supervised && (
              <p className="kw-state">
                <IconEyeCheck aria-hidden size={18} /> {sayTime('supervised')}
              </p>
            )}
            {words && <p className="at-hint">{words}</p>}
            {byOrder && <p className="at-hint">{sayTime('byOrder', { order: byOrder })}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

type ChangeAgreementProps = { childId: ChildId; name: string; onDone: () => void }

/** Writes down who may call or visit; the earlier word stays in the record. */
export function ChangeAgreement({ childId, name, onDone }: ChangeAgreementProps) {
  const send = useSend(agreeFamilyTime)
  const [who, setWho] = useState('')
  const [ways, setWays] = useState<readonly Way[]>(['call'])
  const [supervised, setSupervised] = useState(false)
  const [byOrder, setByOrder] = useState('')
  const [words, setWords] = useState('')
  const problems = fieldWords(send.error)
  const toggle = (way: Way) =>
    setWays(ways.includes(way) ? ways.filter((one) => one !== way) : [...ways, way])
  const save = () => {
    const agreed = { id: crypto.randomUUID(), childId, who, ways: [...ways], supervised, byOrder, words }
    send.mutate(agreed, { onSuccess: onDone })
  }
  return (
    <form
      className="kw-form kw-tell"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary
        title={sayTime('problem')}
        problems={Object.values(problems).map((says) => ({ words: says }))}
      />
      <TextInput
        label={sayTime('familyWho', { name })}
        value={who}
        maxLength={80}
        error={problems.who}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <fieldset className="kw-field">
        <legend>{sayTime('ways')}</legend>
        <div className="kw-chips">
          {Way.options.map((way) => (
            <Checkbox
              key={way}
              label={sayTime(`way-${way}`)}
              checked={ways.includes(way)}
              onChange={() => toggle(way)}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label={sayTime('someoneThere')}
        checked={supervised}
        onChange={(event) => setSupervised(event.currentTarget.checked)}
      />
      <TextInput
        label={sayTime('order')}
        value={byOrder}
        maxLength={300}
        onChange={(event) => setByOrder(event.currentTarget.value)}
      />
      <TextInput
        label={sayTime('agreementWords')}
        description={sayTime('agreementHint')}
        value={words}
        maxLength={300}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={sayTime('save')} busy={send.isPending} onCancel={onDone} cancel={sayTime('cancel')} />
    </form>
  )
}
