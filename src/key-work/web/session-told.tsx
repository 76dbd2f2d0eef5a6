import { IconCalendarHeart } from '@tabler/icons-react'
import { listed } from '#platform/web/listed.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { weekDay } from '#platform/web/when.ts'
import type { SessionShown } from '../contract/sessions.ts'
import { say } from './words.ts'

type SessionToldProps = { session: SessionShown; name: string }

/** One session as it was told: by the adults, and by the child, side by side for good. */
export function SessionTold({ session: { closes, summaries }, name }: SessionToldProps) {
  return (
    <div className="kw-told">
      {closes.length === 0 && <Chip tone="line">{say('notClosed')}</Chip>}
      {closes.map(({ id, how, words, about, nextOn, nextWords, toldByName }) => (
        <div key={id}>
          {how === 'not-today' && <Chip tone="sky">{say('notToday')}</Chip>}
          {words && <p className="kw-words">{words}</p>}
          {about.length > 0 && <p className="at-hint">{say('aboutList', { what: listed(about) })}</p>}
          <p className="at-hint">{say('byAdult', { name: toldByName })}</p>
          {nextOn && (
            <p className="kw-next">
              <IconCalendarHeart aria-hidden size={18} />
              {nextWords
                ? say('nextFor', { day: weekDay(nextOn), words: nextWords })
                : say('next', { day: weekDay(nextOn) })}
            </p>
          )}
        </div>
      ))}
      {summaries.map(({ id, shape, words, byChild, toldByName }) => (
        <div key={id} className="kw-summary">
          {shape && (
            <p className="kw-shape">
              <StateShape shape={shape} label="" size={30} /> {say(`young-${shape}`)}
            </p>
          )}
          {words && <Quote>{words}</Quote>}
          <p className="at-hint">
            {byChild ? say('bySelf', { name }) : say('byOther', { name, who: toldByName })}
          </p>
        </div>
      ))}
    </div>
  )
}
