import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { answerSide } from '../contract/beside.ts'
import { say } from './beside-words.ts'
import { OpenedWords } from './opened-words.tsx'

type AnswerSideProps = { childId: ChildId; sideId: string; name: string }

/** A word back to the young person who said how they saw it. */
export function AnswerSide({ childId, sideId, name }: AnswerSideProps) {
  const send = useSend(answerSide)
  return (
    <OpenedWords
      open={say('answer', { name })}
      label={say('answerLabel')}
      hint={say('answerHint', { name })}
      keep={say('sendAnswer')}
      missing={say('needAnswer')}
      most={1000}
      before=""
      busy={send.isPending}
      onKeep={(words, done) => {
        const id = crypto.randomUUID()
        send.mutate({ id, childId, sideId, words }, done(id))
      }}
    />
  )
}
