import {
  IconArrowUpRight,
  IconCalendarHeart,
  IconHeart,
  IconMessage,
  IconPhoneOff,
  IconPuzzle,
  IconSeedling,
  IconSparkles,
  IconStar,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortWeekDay } from '#platform/web/when.ts'
import type { Idea } from '../contract/sessions.ts'
import { say } from './words.ts'

const ICONS: Record<Idea['kind'], ReactNode> = {
  wished: <IconCalendarHeart aria-hidden size={22} />,
  promise: <IconHeart aria-hidden size={22} />,
  said: <IconMessage aria-hidden size={22} />,
  family: <IconPhoneOff aria-hidden size={22} />,
  loved: <IconStar aria-hidden size={22} />,
  changed: <IconSparkles aria-hidden size={22} />,
  'key-work': <IconPuzzle aria-hidden size={22} />,
  need: <IconSeedling aria-hidden size={22} />,
}

type IdeasCardProps = {
  childId: ChildId
  name: string
  timeZone: string
  /** Missing while the record cannot be asked. */
  ideas: readonly Idea[] | undefined
  /** It is being asked. */
  isComing: boolean
}

/** Why today: what the plan and the record offer, each with where it stands. Nothing is made up. */
export function IdeasCard({ childId, name, timeZone, ideas, isComing }: IdeasCardProps) {
  return (
    <Card title={say('whyToday')} hint={say('whySays', { name })} tone="lamp">
      <p className="kw-follow">{say('follow')}</p>
      {ideas === undefined && <p>{say(isComing ? 'coming' : 'ideasLater')}</p>}
      {ideas?.length === 0 && <p>{say('noIdeas', { name })}</p>}
      <ul className="kw-ideas">
        {ideas?.map((idea) => (
          <li key={`${idea.kind}${idea.source.about}`}>
            {ICONS[idea.kind]}
            <div>
              <p className="kw-kind">{say(`idea-${idea.kind}`)}</p>
              <p className={idea.kind === 'said' ? 'kw-said' : 'kw-idea'}>{idea.words}</p>
              {idea.more && <p className="at-hint">{idea.more}</p>}
              <SourceLink {...{ childId, idea, timeZone }} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SourceLink({ childId, idea, timeZone }: { childId: ChildId; idea: Idea; timeZone: string }) {
  const { to, about } = idea.source
  const day = idea.at ? shortWeekDay(idea.at, timeZone) : ''
  const told = idea.by ? say('by', { name: idea.by, day }) : say('onDay', { day })
  const source = day ? told : say('byNobody')
  return (
    <Link
      className="kw-source"
      to={`/children/${childId}/${to}`}
      search={to === 'chronology' ? { entry: about } : undefined}
      aria-label={say('openSource', { source, words: idea.words })}
    >
      {source} <IconArrowUpRight aria-hidden size={16} />
    </Link>
  )
}
