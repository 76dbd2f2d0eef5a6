import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { troubleWords } from '#people/web/use-form.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { declineAsk } from '../contract/asking.ts'
import type { AnsweringProps } from './answering-props.ts'
import { say } from './my-forms-words.ts'

/** They would rather not: a full answer, with why if they like. */
export function MyRatherNot({ childId, asked, onEnded, onBack }: AnsweringProps & { onBack: () => void }) {
  const [because, setBecause] = useState('')
  const send = useSend(declineAsk)
  const tell = () => {
    const id = crypto.randomUUID()
    const happenedAt = new Date().toISOString()
    send.mutate(
      { id, childId, askId: asked.askId, because: because.trim(), happenedAt },
      { onSuccess: () => onEnded('declined', id) },
    )
  }
  return (
    <form
      className="ins-my"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        tell()
      }}
    >
      <section className="ins-my-card">
        <h2>{say('ratherNot')}</h2>
        <p>{say('ratherNotSays', { who: asked.byName })}</p>
        <ErrorSummary
          title={say('problem')}
          problems={send.error ? [{ words: troubleWords(send.error) }] : []}
        />
        <Textarea
          size="lg"
          label={say('why')}
          value={because}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      </section>
      <div className="ins-my-two">
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('sayNo', { who: asked.byName })}
        </Button>
        <Button size="lg" variant="default" onClick={onBack}>
          {say('notNow')}
        </Button>
      </div>
    </form>
  )
}
