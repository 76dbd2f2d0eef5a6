import { Button } from '@mantine/core'
import { useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { saidSoFar } from '../answering.ts'
import { type Answered, type Asked, answerBeside, readAskedBeside } from '../contract.ts'
import { AnswerRound } from './answer-round.tsx'
import { say } from './asked-words.ts'
import { BeforeWords } from './before-words.tsx'

/** A young person answers on an adult's tablet. What they tap is on this page until it is left, and then nowhere here. */
export function BesidePage() {
  const childId = ChildId.parse(useParams().childId)
  const child = useAsk(readChild, { childId })
  const asked = useAsk(readAskedBeside, { childId })
  const name = child.data?.child.knownAs ?? ''
  const [round] = asked.data?.rounds ?? []
  return (
    <PageOf asked={child}>
      <PageOf asked={asked}>
        <div className="mil-page">
          <h2 className="at-page-title">{say('besideTitle', { name })}</h2>
          {round ? (
            <OneRound
              key={round.roundId}
              {...{ childId, name, round, timeZone: child.data?.child.home?.timeZone ?? 'UTC' }}
            />
          ) : (
            <PageEmpty title={say('besideNobody', { name })}>{say('noneSays')}</PageEmpty>
          )}
        </div>
      </PageOf>
    </PageOf>
  )
}

type OneRoundProps = { childId: ChildId; name: string; round: Asked; timeZone: string }

function OneRound({ childId, name, round, timeZone }: OneRoundProps) {
  const send = useSend(answerBeside)
  const waits = useWaiting(answerBeside).some(({ input }) => input?.childId === childId)
  const [tapped, setTapped] = useState<readonly Answered[]>([])
  const { roundId } = round
  const onSay = (one: Answered) => {
    setTapped([...tapped, one])
    const happenedAt = new Date().toISOString()
    send.mutate({ id: crypto.randomUUID(), childId, roundId, answers: [one], happenedAt })
  }
  return (
    <AnswerRound
      asked={round}
      said={saidSoFar(tapped)}
      isTrouble={send.isError}
      onSay={onSay}
      beginWords={say('besideStart', { name })}
      before={
        <BeforeWords asked={round} timeZone={timeZone}>
          <p>{say('besideSays', { name })}</p>
          <p>{say('besideNot')}</p>
          <p>
            {say('nobodyComes')} {say('besideTell')}
          </p>
        </BeforeWords>
      }
      ways={
        <section className="mil-before">
          <h2>{say('hardTitle')}</h2>
          <p>{say('hardSays')}</p>
        </section>
      }
      after={
        <section className="mil-before">
          <h2>{say('doneTitle')}</h2>
          <SavedLine where={waits ? 'device' : 'everyone'}>
            {waits ? say('doneOnDevice') : say('doneBeside', { name })}
          </SavedLine>
          <Button size="lg" component={Link} to={`/children/${childId}`}>
            {name}
          </Button>
        </section>
      }
    />
  )
}
