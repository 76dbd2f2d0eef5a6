import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCheck, IconHeart, IconHeartBroken } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { shortWeekDay, weekDay } from '#platform/web/when.ts'
import { answerPromise, type PromiseShown, readPromises } from '../contract/promises.ts'
import { say } from './words.ts'

type PromisesCardProps = { childId: ChildId; name: string; timeZone: string; mayAnswer: boolean }

const EARLIER = 6

/** What adults promised this child: what is open, with a tap to answer it, then what was kept and what was not. */
export function PromisesCard({ childId, name, timeZone, mayAnswer }: PromisesCardProps) {
  const asked = useAsk(readPromises, { childId })
  const waiting = useWaiting(answerPromise)
  const promises = asked.data?.promises ?? []
  const open = promises.filter(({ answer }) => !answer)
  const answered = promises.filter(({ answer }) => answer).slice(0, EARLIER)
  return (
    <Card title={say('promises')} hint={say('promisesHint', { name })}>
      <PageOf asked={asked}>
        {open.length === 0 && <p>{say('noPromises')}</p>}
        <ul className="kw-promises">
          {open.map((one) => (
            <OpenPromise
              key={one.id}
              {...{ childId, name, mayAnswer }}
              promise={one}
              waits={waiting.find(({ input }) => input?.promiseId === one.id)?.id}
            />
          ))}
        </ul>
        {answered.length > 0 && (
          <>
            <h3 className="kw-sub">{say('earlier')}</h3>
            <ul className="kw-promises">
              {answered.map((one) => (
                <AnsweredPromise key={one.id} promise={one} timeZone={timeZone} />
              ))}
            </ul>
          </>
        )}
      </PageOf>
    </Card>
  )
}

type OpenPromiseProps = Pick<PromisesCardProps, 'childId' | 'name' | 'mayAnswer'> & {
  promise: PromiseShown
  /** The answer that waits on this device. */
  waits: string | undefined
}

function OpenPromise({ childId, name, promise, mayAnswer, waits }: OpenPromiseProps) {
  const send = useSend(answerPromise)
  const [asksWhy, askWhy] = useState(false)
  const answer = { childId, promiseId: promise.id }
  const keep = () =>
    send.mutate({ ...answer, id: crypto.randomUUID(), kept: true, because: '', toldChild: false })
  return (
    <li>
      <IconHeart aria-hidden size={22} />
      <div>
        <p className="kw-idea">{promise.words}</p>
        <p className="at-hint">
          {say('promiseLine', { name: promise.byName })},{' '}
          {promise.untilOn ? say('untilDay', { day: weekDay(promise.untilOn) }) : say('noDay')}
        </p>
        {waits && <Saved id={waits} />}
        {mayAnswer && !waits && !asksWhy && (
          <div className="kw-deeds">
            <Button
              variant="light"
              loading={send.isPending}
              leftSection={<IconCheck aria-hidden size={18} />}
              onClick={keep}
            >
              {say('kept')}
            </Button>
            <Button variant="default" onClick={() => askWhy(true)}>
              {say('notKept')}
            </Button>
          </div>
        )}
        {asksWhy && !waits && <WhyNotKept {...{ name, answer }} onBack={() => askWhy(false)} />}
      </div>
    </li>
  )
}

type WhyNotKeptProps = {
  name: string
  answer: { childId: ChildId; promiseId: PromiseShown['id'] }
  onBack: () => void
}

/** A promise that was not kept is answered by telling the child so, and why. */
function WhyNotKept({ name, answer, onBack }: WhyNotKeptProps) {
  const send = useSend(answerPromise)
  const [because, setBecause] = useState('')
  const [told, setTold] = useState(false)
  const [tried, setTried] = useState(false)
  const becauseId = useId()
  const toldId = useId()
  const problems = [
    ...(because.trim().length < 3 ? [{ fieldId: becauseId, words: say('notKeptBecause', { name }) }] : []),
    ...(told ? [] : [{ fieldId: toldId, words: say('iTold', { name }) }]),
  ]
  const save = () => {
    setTried(true)
    if (problems.length > 0) return
    send.mutate({ ...answer, id: crypto.randomUUID(), kept: false, because, toldChild: true })
  }
  return (
    <form
      className="kw-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={tried ? problems : []} />
      <TextInput
        id={becauseId}
        label={say('notKeptBecause', { name })}
        value={because}
        maxLength={500}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <Checkbox
        id={toldId}
        label={say('iTold', { name })}
        checked={told}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
      <FormFoot keep={say('keepAnswer')} busy={send.isPending} onCancel={onBack} cancel={say('cancel')} />
    </form>
  )
}

function AnsweredPromise({ promise, timeZone }: { promise: PromiseShown; timeZone: string }) {
  const { answer, words, byName } = promise
  if (!answer) return null
  const day = shortWeekDay(answer.toldAt, timeZone)
  return (
    <li>
      {answer.kept ? <IconCheck aria-hidden size={22} /> : <IconHeartBroken aria-hidden size={22} />}
      <div>
        <p className="kw-idea">{words}</p>
        <p className="at-hint">
          {say('promiseLine', { name: byName })}. {say(answer.kept ? 'keptOn' : 'notKeptOn', { day })}
        </p>
        {answer.because && <p>{answer.because}</p>}
      </div>
    </li>
  )
}
