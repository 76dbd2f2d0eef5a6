import { Button, Textarea } from '@mantine/core'
import { IconMoodEmpty, IconMoodHappy, IconMoodNeutral } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useSend, useWaiting } from '#platform/web/operations.ts'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { type IdeaShown, readIdeas, Vote, voteOnIdea } from '../contract/ideas.ts'
import type { Plan } from '../plan.ts'
import { say } from './idea-words.ts'
import './my-plan.css'

type MyIdeasProps = { childId: ChildId; plan: Plan | undefined }

/** The ideas that somebody asks the young person about: three answers, and none is fine. */
export function MyIdeas({ childId, plan }: MyIdeasProps) {
  const ideas = useAsk(readIdeas, { childId }).data?.ideas.filter(({ says }) => says !== undefined) ?? []
  if (ideas.length === 0) return null
  const inPlan = new Set(plan?.responses.map(({ strategyId }) => strategyId))
  return (
    <section className="at-my-part at-my-ideas">
      <h2>{say('mine')}</h2>
      <p className="at-my-quiet">{say('mineHint')}</p>
      <ul>
        {ideas.map((idea) => (
          <MyIdea key={idea.strategyId} {...{ childId, idea }} isInPlan={inPlan.has(idea.strategyId)} />
        ))}
      </ul>
    </section>
  )
}

const faces = { yes: IconMoodHappy, maybe: IconMoodNeutral, no: IconMoodEmpty } as const

type MyIdeaProps = { childId: ChildId; idea: IdeaShown; isInPlan: boolean }

function MyIdea({ childId, idea, isInPlan }: MyIdeaProps) {
  const { strategyId, title, says = '', askedBy = '' } = idea
  const send = useSend(voteOnIdea)
  const waiting = useWaiting(voteOnIdea).findLast(({ input }) => input?.strategyId === strategyId)
  const said = waiting?.input ?? idea.vote
  const [more, setMore] = useState(false)
  const answer = (vote: Vote, words: string) =>
    send.mutate({
      id: crypto.randomUUID(),
      childId,
      strategyId,
      title,
      vote,
      words,
      happenedAt: new Date().toISOString(),
    })
  return (
    <li className="at-my-idea">
      <div>
        <strong>{says}</strong>
        <p className="at-my-quiet">{isInPlan ? say('mineInPlan') : say('mineFrom', { who: askedBy })}</p>
      </div>
      <fieldset className="at-my-buttons at-my-vote">
        <legend className="at-hidden">{say('mineAnswer', { title: says })}</legend>
        {Vote.options.map((vote) => {
          const Face = faces[vote]
          return (
            <Button
              key={vote}
              size="lg"
              variant={said?.vote === vote ? 'filled' : 'default'}
              aria-pressed={said?.vote === vote}
              leftSection={<Face aria-hidden />}
              onClick={() => answer(vote, '')}
            >
              {say(vote)}
            </Button>
          )
        })}
      </fieldset>
      {said && <p role="status">{saidSays(said, waiting ? undefined : idea.vote?.writtenBy)}</p>}
      {said && said.words !== '' && <p className="at-my-words">“{said.words}”</p>}
      {waiting && <SavedLine where="device">{say('waiting')}</SavedLine>}
      {said && !more && (
        <Button variant="subtle" size="lg" onClick={() => setMore(true)}>
          {say('mineMore')}
        </Button>
      )}
      {said && more && (
        <MyWords
          onSend={(words) => {
            answer(said.vote, words)
            setMore(false)
          }}
        />
      )}
    </li>
  )
}

function saidSays({ vote }: { vote: Vote }, who: string | undefined): string {
  return who ? say('mineSaidBy', { vote: say(vote), who }) : say('mineSaid', { vote: say(vote) })
}

function MyWords({ onSend }: { onSend: (words: string) => void }) {
  const [words, setWords] = useState('')
  return (
    <div className="at-my-words-form">
      <Textarea
        size="lg"
        label={say('mineWords')}
        description={say('mineWordsHint')}
        value={words}
        maxLength={500}
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="at-my-buttons">
        <Button size="lg" onClick={() => onSend(words.trim())}>
          {say('mineSend')}
        </Button>
      </div>
    </div>
  )
}
