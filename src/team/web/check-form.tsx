import { Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf } from '#people/web/use-me.ts'
import type { Shape } from '#platform/shape.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { checkDue } from '../check-due.ts'
import { type Check, checkIn, type Mine, type Moment } from '../contract.ts'
import { useKeptWords } from './kept-words.ts'
import { seenBy } from './seen-by.ts'
import { ShapeChoice } from './shape-choice.tsx'
import { say } from './words.ts'

type CheckFormProps = {
  me: Me
  checks: readonly Check[]
  timeZone: string
  now: Date
  /** Missing when they could not be read: the check still works. */
  homes: Mine['homes'] | undefined
}

/** Arriving or leaving, a line for oneself, and the shape, which keeps it all. */
export function CheckForm({ me, checks, now, homes }: CheckFormProps) {
  const home = homes ? (homes.find(({ homeId }) => homeId === homeOf(me)?.id) ?? homes[0]) : undefined
  const homeId = home?.homeId ?? (homes ? undefined : homeOf(me)?.id)
  const [chosen, setChosen] = useState<Moment>()
  const draft = useKeptWords(me.personId, 'check', '')
  const send = useSend(checkIn)
  const wordsId = useId()
  if (!homeId) return null
  const moment =
    chosen ??
    checkDue(
      checks.filter((one) => one.homeId === homeId),
      now,
    ) ??
    'leaving'
  const choose = (shape: Shape) => {
    const check = { id: crypto.randomUUID(), homeId, moment, shape, happenedAt: new Date().toISOString() }
    send.mutate({ ...check, words: draft.words.trim() }, { onSuccess: kept })
  }
  const kept = () => {
    draft.forget()
    draft.change('')
    setChosen(undefined)
  }
  const wrong = fieldWords(send.error).words
  const problems = wrong ? [{ fieldId: wordsId, words: wrong }] : [{ words: say('couldNotSave') }]
  return (
    <Card>
      <div className="team-check">
        <ErrorSummary title={say('problem')} problems={send.isError ? problems : []} />
        <Segments
          label={say('which')}
          value={moment}
          onChange={setChosen}
          options={[
            { value: 'arriving', label: say('whichArriving') },
            { value: 'leaving', label: say('whichLeaving') },
          ]}
        />
        <Textarea
          id={wordsId}
          label={say('ownWords')}
          description={say('ownWordsSays')}
          autosize
          minRows={1}
          maxLength={500}
          value={draft.words}
          error={wrong}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        <ShapeChoice question={say(moment)} hint={seenBy(home)} isBusy={send.isPending} onChoose={choose} />
        {send.isSuccess && send.variables && <Saved id={send.variables.id} />}
      </div>
    </Card>
  )
}
