import { Button, Group, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { askAboutIdea, readIdeas, Vote, voteOnIdea } from '../contract/ideas.ts'
import type { SuggestionShown } from '../contract/suggestions.ts'
import { say } from './idea-words.ts'
import { troubleSays } from './trouble.ts'
import { useChildHere } from './use-child-here.ts'
import { VoteShown } from './vote-shown.tsx'
import './vote.css'

type Idea = Pick<SuggestionShown, 'strategyId' | 'name' | 'vote'>
type Open = 'ask' | 'write' | undefined

/** What the child says to a suggestion: ask them, or write down what they said. */
export function IdeaAsked({ idea, childId }: { idea: Idea; childId: ChildId }) {
  const { name, timeZone } = useChildHere()
  const [open, setOpen] = useState<Open>()
  const asked = useAsk(readIdeas, { childId }).data?.ideas.find(
    ({ strategyId }) => strategyId === idea.strategyId,
  )
  const isWaiting = useWaiting(voteOnIdea).some(({ input }) => input?.strategyId === idea.strategyId)
  const vote = asked?.vote ?? idea.vote
  const close = () => setOpen(undefined)
  return (
    <div className="at-idea-asked">
      {vote && <VoteShown {...{ vote, name, timeZone }} />}
      {asked?.says && <p className="at-hint">{say('asked', { says: asked.says })}</p>}
      {asked?.says && !vote && <p className="at-hint">{say('nothingYet', { name })}</p>}
      {isWaiting && <SavedLine where="device">{say('waiting')}</SavedLine>}
      {open === 'ask' && <AskThem {...{ idea, childId, name }} says={asked?.says} onDone={close} />}
      {open === 'write' && <WriteDown {...{ idea, childId, name }} onDone={close} />}
      {!open && (
        <Group gap={8}>
          <Button
            variant="default"
            aria-label={
              asked?.says
                ? say('askAgainThis', { title: idea.name })
                : say('askThis', { name, title: idea.name })
            }
            onClick={() => setOpen('ask')}
          >
            {asked?.says ? say('askAgain') : say('ask', { name })}
          </Button>
          <Button
            variant="default"
            aria-label={say('writeThis', { name, title: idea.name })}
            onClick={() => setOpen('write')}
          >
            {say('write', { name })}
          </Button>
        </Group>
      )}
    </div>
  )
}

type PartProps = { idea: Idea; childId: ChildId; name: string; onDone: () => void }

function AskThem({ idea, childId, name, says: before, onDone }: PartProps & { says: string | undefined }) {
  const [says, setSays] = useState(before ?? '')
  const [missing, setMissing] = useState(false)
  const fieldId = useId()
  const send = useSend(askAboutIdea)
  const ask = () => {
    if (says.trim() === '') return setMissing(true)
    const { strategyId } = idea
    send.mutate({ id: crypto.randomUUID(), childId, strategyId, says }, { onSuccess: onDone })
  }
  const problems = [
    ...(missing ? [{ fieldId, words: say('askMissing', { name }) }] : []),
    ...(send.error ? [{ words: troubleSays(send.error) }] : []),
  ]
  return (
    <div className="at-plan-form">
      <ErrorSummary title={say('problem')} problems={problems} />
      <p className="at-hint">{say('askHint', { name })}</p>
      <Textarea
        id={fieldId}
        label={say('askSays', { name })}
        description={say('askSaysHint')}
        value={says}
        maxLength={500}
        error={missing && say('askMissing', { name })}
        onChange={(event) => setSays(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button loading={send.isPending} onClick={ask}>
          {say('askDo', { name })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      </Group>
    </div>
  )
}

function WriteDown({ idea, childId, name, onDone }: PartProps) {
  const [vote, setVote] = useState<Vote>()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const send = useSend(voteOnIdea)
  const keep = () => {
    if (!vote) return setMissing(true)
    const { strategyId, name: title } = idea
    const happenedAt = new Date().toISOString()
    send.mutate(
      { id: crypto.randomUUID(), childId, strategyId, title, vote, words, happenedAt },
      { onSuccess: onDone },
    )
  }
  return (
    <div className="at-plan-form">
      <ErrorSummary
        title={say('problem')}
        problems={missing && !vote ? [{ words: say('writeMissing', { name }) }] : []}
      />
      <fieldset className="at-vote-choices">
        <legend>{say('writeWhich', { name })}</legend>
        {Vote.options.map((one) => (
          <Button
            key={one}
            variant={one === vote ? 'filled' : 'default'}
            aria-pressed={one === vote}
            onClick={() => setVote(one)}
          >
            {say(one)}
          </Button>
        ))}
      </fieldset>
      <Textarea
        label={say('writeWords', { name })}
        value={words}
        maxLength={500}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button loading={send.isPending} onClick={keep}>
          {say('writeDo')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
      </Group>
    </div>
  )
}
