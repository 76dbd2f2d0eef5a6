import { Checkbox, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { listChildren } from '#people/contract/children.ts'
import type { ChildId, HomeId } from '#platform/ids.ts'
import { useAsk, useSend } from '#platform/web/operations.ts'
import { putRightBetween } from '../contract/going-back.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import { PlainChip } from './people-chips.tsx'
import { say } from './words.ts'

type BetweenFormProps = {
  childId: ChildId
  momentId: string
  name: string
  homeId: HomeId | undefined
  onDone: () => void
}

const nobody = { childAgrees: false, otherAgrees: false, namesAgreed: false }

/** Two young people put something right: written only for who says yes, with names only where both say so. */
export function BetweenForm({ childId, momentId, name, homeId, onDone }: BetweenFormProps) {
  const send = useSend(putRightBetween)
  const asked = useAsk(listChildren, homeId ? { homeId } : {}, { skip: !homeId })
  const others = (asked.data?.children ?? []).filter(({ id }) => id !== childId)
  const [id] = useState(() => crypto.randomUUID())
  const [otherId, setOtherId] = useState<ChildId>()
  const [words, setWords] = useState('')
  const [agreed, setAgreed] = useState(nobody)
  const [tried, setTried] = useState(false)
  const ids = { other: useId(), words: useId(), agrees: useId() }
  const missing = {
    other: tried && !otherId ? say('needOther') : '',
    words: tried && !words.trim() ? say('needBetween') : '',
    agrees: tried && !agreed.childAgrees && !agreed.otherAgrees ? say('needAgrees') : '',
  }
  const save = () => {
    setTried(true)
    if (!otherId || !words.trim() || (!agreed.childAgrees && !agreed.otherAgrees)) return
    const happenedAt = new Date().toISOString()
    send.mutate({ id, childId, momentId, happenedAt, otherId, words, ...agreed }, { onSuccess: onDone })
  }
  const other = others.find((one) => one.id === otherId)
  const problems = (['other', 'words', 'agrees'] as const).map((at) => ({
    fieldId: ids[at],
    words: missing[at],
  }))
  if (asked.data && others.length === 0) return <p className="aft-plain">{say('nobodyElse')}</p>
  return (
    <AfterForm
      problems={problemsOf(problems, send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={onDone}
    >
      <fieldset id={ids.other} tabIndex={-1}>
        <legend>{say('betweenWho')}</legend>
        <div className="aft-people">
          {others.map((one) => (
            <PlainChip key={one.id} pressed={one.id === otherId} onTap={() => setOtherId(one.id)}>
              {one.knownAs}
            </PlainChip>
          ))}
        </div>
      </fieldset>
      <Textarea
        id={ids.words}
        label={say('betweenWords')}
        description={say('betweenHint')}
        maxLength={2000}
        value={words}
        error={missing.words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Checkbox
        id={ids.agrees}
        label={say('agrees', { name })}
        error={missing.agrees}
        checked={agreed.childAgrees}
        onChange={(event) =>
          setAgreed({ ...agreed, childAgrees: event.currentTarget.checked, namesAgreed: false })
        }
      />
      {other && (
        <Checkbox
          label={say('agrees', { name: other.knownAs })}
          checked={agreed.otherAgrees}
          onChange={(event) =>
            setAgreed({ ...agreed, otherAgrees: event.currentTarget.checked, namesAgreed: false })
          }
        />
      )}
      {agreed.childAgrees && agreed.otherAgrees && (
        <Checkbox
          label={say('namesAgree')}
          checked={agreed.namesAgreed}
          onChange={(event) => setAgreed({ ...agreed, namesAgreed: event.currentTarget.checked })}
        />
      )}
    </AfterForm>
  )
}
