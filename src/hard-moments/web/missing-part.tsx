import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { type MissingShown, recordReturnTalk, tellMissing, tellReturned } from '../contract/missing.ts'
import { MissingForm, ReturnedForm, ReturnTalkForm } from './missing-forms.tsx'
import { sayTold } from './told-words.ts'
import type { Around, MomentShown } from './use-moment.ts'
import { say } from './words.ts'

type MissingPartProps = { around: Around; moment: MomentShown }

/** A time of being missing: last seen, back again, and the talk that is offered after. */
export function MissingPart({ around, moment }: MissingPartProps) {
  const [adds, setAdds] = useState(false)
  const { name, mayTell } = around
  const waits = useWaiting(tellMissing).filter(({ input }) => input?.momentId === moment.momentId)
  return (
    <Card title={sayTold('missing')}>
      {moment.missing.length + waits.length === 0 && !adds && (
        <p className="at-hint">{sayTold('notMissing', { name })}</p>
      )}
      {waits.map(({ id }) => (
        <p key={id} className="at-hint">
          {say('onDevice')}
        </p>
      ))}
      {moment.missing.map((one) => (
        <Episode key={one.id} around={around} episode={one} />
      ))}
      {adds && <MissingForm around={around} momentId={moment.momentId} onDone={() => setAdds(false)} />}
      {mayTell && !adds && moment.missing.length + waits.length === 0 && (
        <Button variant="light" className="hm-add" onClick={() => setAdds(true)}>
          {sayTold('tellMissing', { name })}
        </Button>
      )}
    </Card>
  )
}

type EpisodeProps = { around: Around; episode: MissingShown }

function Episode({ around, episode }: EpisodeProps) {
  const { name, timeZone, mayTell } = around
  const [tells, setTells] = useState<'returned' | 'talk'>()
  const returns = useWaiting(tellReturned).some(({ input }) => input?.missingId === episode.id)
  const talked = useWaiting(recordReturnTalk).some(({ input }) => input?.missingId === episode.id)
  const isTalked = talked || episode.talks.some(({ outcome }) => outcome !== 'offered')
  const at = (instant: string) => ({ day: shortWeekDay(instant, timeZone), time: clock(instant, timeZone) })
  const { returned } = episode
  return (
    <div className="hm-said">
      <p>
        <strong>{sayTold('missingSince', at(episode.lastSeenAt))}</strong>
      </p>
      {episode.lastSeen && <p className="hm-words">{episode.lastSeen}</p>}
      {episode.worry && <p>{sayTold('worryIs', { worry: episode.worry })}</p>}
      {returned && (
        <>
          <p>
            <strong>
              {sayTold('isBack', { ...at(returned.returnedAt), how: sayTold(`back-${returned.how}`) })}
            </strong>
          </p>
          {[returned.place, returned.state].filter(Boolean).map((words) => (
            <p key={words} className="hm-words">
              {words}
            </p>
          ))}
        </>
      )}
      {episode.talks.map((one) => (
        <div key={one.id}>
          <p>
            {sayTold('talkSays', {
              outcome: sayTold(`outcome-${one.outcome}`, { name }),
              whom: one.withWhom,
            })}
          </p>
          {one.isForOthers && <p className="at-hint">{sayTold('forOthers')}</p>}
          {one.ownWords && <Quote>{one.ownWords}</Quote>}
        </div>
      ))}
      {(returns || talked) && <p className="at-hint">{say('onDevice')}</p>}
      {tells === 'returned' && (
        <ReturnedForm around={around} missingId={episode.id} onDone={() => setTells(undefined)} />
      )}
      {tells === 'talk' && (
        <ReturnTalkForm around={around} missingId={episode.id} onDone={() => setTells(undefined)} />
      )}
      {returned && !isTalked && episode.talkDueAt && (
        <p className="at-hint">
          {sayTold('talkBy', at(episode.talkDueAt))} {sayTold('returnTalkHint', { name })}
        </p>
      )}
      {mayTell && !tells && (
        <div className="hm-actions">
          {!returned && !returns && (
            <Button color="lamp" onClick={() => setTells('returned')}>
              {sayTold('tellReturned', { name })}
            </Button>
          )}
          {(returned || returns) && !isTalked && (
            <Button variant="light" onClick={() => setTells('talk')}>
              {sayTold('returnTalk')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
