import { IconMessageCircle } from '@tabler/icons-react'
import { shortDay } from '#platform/web/when.ts'
import type { IdeaVote } from '../contract/ideas.ts'
import { say } from './idea-words.ts'
import './vote.css'

type VoteShownProps = { vote: IdeaVote; name: string; timeZone: string }

/** What the child said to an idea, with their words and who wrote it down. */
export function VoteShown({ vote: { vote, words, at, writtenBy }, name, timeZone }: VoteShownProps) {
  const day = shortDay(at, timeZone)
  return (
    <p className="at-vote">
      <IconMessageCircle aria-hidden size={18} />
      <span>
        <strong>{say('said', { name, vote: say(vote) })}</strong>{' '}
        {words !== '' && <q className="at-vote-words">{words}</q>}{' '}
        <span className="at-hint">
          {writtenBy ? say('saidBy', { who: writtenBy, day }) : say('saidOn', { day })}
        </span>
      </span>
    </p>
  )
}
