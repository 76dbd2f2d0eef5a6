import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { weekDay } from '#platform/web/when.ts'
import type { Timetable } from '../contract/enrichment.ts'
import { PlannedTimeId, planTime } from '../contract/enrichment.ts'
import { sayTime } from './time-words.ts'

type PlanTimeProps = { childId: ChildId; doses: Timetable['doses']; onDone: () => void }

/** Any week that begins on a Monday names its days. */
const A_MONDAY = Date.parse('2026-01-05T12:00:00Z')
const weekdays = () =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const day = new Date(A_MONDAY + (weekday - 1) * 86_400_000).toISOString().slice(0, 10)
    return { value: `${weekday}`, label: weekDay(day).split(/[ ,]/)[0] ?? '' }
  })

/** Sets a time in the week for something of the plan. */
export function PlanTime({ childId, doses, onDone }: PlanTimeProps) {
  const send = useSend(planTime)
  const [responseId, setResponseId] = useState(doses[0]?.responseId ?? '')
  const [weekday, setWeekday] = useState('1')
  const [onDay, setOnDay] = useState('')
  const [atTime, setAtTime] = useState('16:00')
  const [who, setWho] = useState('')
  const problems = fieldWords(send.error)
  const isOnce = weekday === 'once'
  const save = () => {
    const time = { id: PlannedTimeId.parse(crypto.randomUUID()), childId, responseId, atTime, who }
    const when = isOnce ? { ...(onDay && { onDay }) } : { weekday: Number(weekday) }
    send.mutate({ ...time, ...when }, { onSuccess: onDone })
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
        problems={Object.values(problems).map((words) => ({ words }))}
      />
      <NativeSelect
        label={sayTime('what')}
        value={responseId}
        data={doses.map((one) => ({ value: one.responseId, label: one.title }))}
        error={problems.responseId}
        onChange={(event) => setResponseId(event.currentTarget.value)}
      />
      <div className="kw-two">
        <NativeSelect
          label={sayTime('day')}
          value={weekday}
          data={[...weekdays(), { value: 'once', label: sayTime('onDay') }]}
          error={problems.weekday}
          onChange={(event) => setWeekday(event.currentTarget.value)}
        />
        <TextInput
          label={sayTime('atTime')}
          type="time"
          value={atTime}
          error={problems.atTime}
          onChange={(event) => setAtTime(event.currentTarget.value)}
        />
      </div>
      {isOnce && (
        <TextInput
          label={sayTime('theDay')}
          type="date"
          value={onDay}
          onChange={(event) => setOnDay(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={sayTime('who')}
        value={who}
        maxLength={80}
        error={problems.who}
        onChange={(event) => setWho(event.currentTarget.value)}
      />
      <FormFoot keep={sayTime('save')} busy={send.isPending} onCancel={onDone} cancel={sayTime('cancel')} />
    </form>
  )
}
