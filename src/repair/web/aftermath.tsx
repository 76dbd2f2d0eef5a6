import './after.css'
import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { readAfter } from '../contract/after.ts'
import { AdultsCard } from './adults-card.tsx'
import type { CardProps } from './card-props.ts'
import { GoBackCard } from './go-back-card.tsx'
import { LessonsCard } from './lessons-card.tsx'
import { say as sayOpen } from './open-words.ts'
import { SafetyCard } from './safety-card.tsx'
import { TalkCard } from './talk-card.tsx'
import { say } from './words.ts'

type AftermathProps = {
  childId: ChildId
  /** The hard moment, or anything told or open about it. */
  momentId: string
}

/** What follows a hard moment: what is still open first, then the talks, going back, the safety plan, what was learned. */
export function Aftermath({ childId, momentId }: AftermathProps) {
  const asked = useAsk(readAfter, { childId, about: momentId })
  const child = useAsk(readChild, { childId })
  const meId = useMe().data?.personId ?? ''
  const shown = child.data?.child
  if (!shown) return <PageOf asked={child}>{null}</PageOf>
  const { knownAs: name, home } = shown
  const card = { childId, name, timeZone: home?.timeZone ?? 'UTC', meId: `${meId}`, homeId: home?.id }
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <div className="aft-cards">
          <StillOpenStrip after={asked.data} {...card} />
          <TalkCard after={asked.data} {...card} />
          <GoBackCard after={asked.data} {...card} />
          <AdultsCard after={asked.data} {...card} />
          <SafetyCard after={asked.data} {...card} />
          <LessonsCard after={asked.data} {...card} />
        </div>
      )}
    </PageOf>
  )
}

/** Where on the page each thing is done, and what it is called in the strip. */
const places = {
  'repair.offer-talk': { at: 'talk', words: 'open-offer-talk' },
  'repair.talk-child': { at: 'talk', words: 'open-talk-child' },
  'repair.go-back': { at: 'go-back', words: 'open-go-back' },
  'repair.between': { at: 'go-back', words: 'open-between' },
  'repair.talk-adult': { at: 'adults', words: 'open-talk-adult' },
  'repair.safety-review': { at: 'safety', words: 'open-safety-review' },
  'repair.learned': { at: 'learned', words: 'open-learned' },
  'repair.lesson': { at: 'learned', words: 'open-lesson' },
} as const

type Kind = keyof typeof places

function isKnown(kind: string): kind is Kind {
  return kind in places
}

/** What is still open, soonest first, each with its place below. Asking for the talk stands before the talk itself. */
function StillOpenStrip({ after, name, timeZone }: CardProps) {
  const kinds = [...new Map(after.open.map((one) => [one.kind, one])).values()]
  const waitsForAsking = kinds.some(({ kind }) => kind === 'repair.offer-talk')
  const shown = kinds.filter(({ kind }) => !(waitsForAsking && kind === 'repair.talk-child'))
  if (shown.length === 0) return <p className="aft-plain">{say('nothingOpen')}</p>
  return (
    <nav aria-label={say('stillOpen')} className="aft-card">
      <p className="aft-plain">{say('careFirst')}</p>
      <ul className="aft-strip">
        {shown.map(({ kind, dueAt }) =>
          isKnown(kind) ? (
            <li key={kind}>
              <a href={`#${places[kind].at}`}>
                {sayOpen(places[kind].words, { name })}
                {dueAt && <span>{dueWords(dueAt, timeZone)}</span>}
              </a>
            </li>
          ) : null,
        )}
      </ul>
      <p className="at-hint aft-plain">{say('ownTimes')}</p>
    </nav>
  )
}

function dueWords(dueAt: string, timeZone: string): string {
  const when = `${shortWeekDay(dueAt, timeZone)}, ${clock(dueAt, timeZone)}`
  return say(new Date(dueAt) <= new Date() ? 'was' : 'by', { when })
}
