import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type FamilyAgreement, FamilyTimeId, planFamilyTime, Way } from '../contract/family-times.ts'
import { sayTime } from './time-words.ts'

type PlanFamilyTimeProps = {
  childId: ChildId
  name: string
  agreements: readonly FamilyAgreement[]
  onDone: () => void
}

/** Plans a visit or a call. What is agreed for the person comes with their name. */
export function PlanFamilyTime({ childId, name, agreements, onDone }: PlanFamilyTimeProps) {
  const send = useSend(planFamilyTime)
  const [who, setWho] = useState(agreements[0]?.who ?? '')
  const [way, setWay] = useState<Way>('call')
  const [when, setWhen] = useState('')
  const agreed = agreements.find((one) => one.who === who)
  const [said, setSaid] = useState<boolean>()
  const [tried, setTried] = useState(false)
  const whoId = useId()
  const whenId = useId()
  const listId = useId()
  const supervised = said ?? agreed?.supervised ?? false
  const problems = [
    ...(who.trim() ? [] : [{ fieldId: whoId, words: sayTime('sayWho') }]),
    ...(when ? [] : [{ fieldId: whenId, words: sayTime('sayWhen') }]),
  ]
  const wordsOf = (fieldId: string) => tried && problems.find((one) => one.fieldId === fieldId)?.words
  const save = () => {
    setTried(true)
    if (problems.length > 0) return
    const plannedAt = new Date(when).toISOString()
    const plan = { id: FamilyTimeId.parse(crypto.randomUUID()), childId, who, way, plannedAt, supervised }
    send.mutate({ ...plan, byOrder: agreed?.byOrder ?? '' }, { onSuccess: onDone })
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
      <ErrorSummary title={sayTime('problem')} problems={tried ? problems : []} />
      <TextInput
        id={whoId}
        label={sayTime('familyWho', { name })}
        value={who}
        maxLength={80}
        list={listId}
        error={wordsOf(whoId)}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {agreements.map((one) => (
          <option key={one.who} value={one.who} />
        ))}
      </datalist>
      <div className="kw-two">
        <NativeSelect
          label={sayTime('way')}
          value={way}
          data={Way.options.map((value) => ({ value, label: sayTime(`way-${value}`) }))}
          onChange={(event) => setWay(Way.parse(event.currentTarget.value))}
        />
        <TextInput
          id={whenId}
          label={sayTime('when')}
          type="datetime-local"
          value={when}
          error={wordsOf(whenId)}
          onChange={(event) => setWhen(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={sayTime('someoneThere')}
        checked={supervised}
        onChange={(event) => setSaid(event.currentTarget.checked)}
      />
      <FormFoot keep={sayTime('save')} busy={send.isPending} onCancel={onDone} cancel={sayTime('cancel')} />
    </form>
  )
}
