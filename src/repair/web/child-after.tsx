import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock, weekDay } from '#platform/web/when.ts'
import { FaceOf } from '#records/web/states.tsx'
import type { ChildTonight } from '#records/web/use-tonight.ts'
import { goBack } from '../contract/going-back.ts'
import type { OpenAfter, OpenMoment } from '../contract/open.ts'
import { talkWithChild } from '../contract/talks.ts'
import { AskChild } from './ask-child.tsx'
import { GoBackForm } from './go-back-form.tsx'
import { say } from './words.ts'

type ChildAfterProps = {
  child: ChildTonight['child']
  moments: readonly OpenMoment[]
  safetySince: string | undefined
  people: OpenAfter['people']
  me: Me
  timeZone: string
  onSaved: (id: string) => void
}

/** One child: the newest hard moment with its two questions; earlier ones are counted, and stand on their page. */
export function ChildAfter({ child, moments, safetySince, people, me, timeZone, onSaved }: ChildAfterProps) {
  const [newest, ...earlier] = moments
  const [open, setOpen] = useState<'ask' | 'going'>()
  const name = child.knownAs
  if (!newest) return null
  const done = (id: string | undefined) => {
    if (id) onSaved(id)
    setOpen(undefined)
  }
  const about = { childId: child.id, momentId: newest.momentId, name, people }
  return (
    <li>
      <ChildAfterHead child={child} moment={newest} earlier={earlier.length} me={me} timeZone={timeZone} />
      <Waits moment={newest} name={name} open={open} onOpen={setOpen} />
      {open === 'ask' && <AskChild {...about} isFirst={newest.talk === 'not-asked'} onSaved={done} />}
      {open === 'going' && <GoBackForm {...about} meId={me.personId} onDone={done} />}
      {safetySince && (
        <p className="at-hint aft-plain">{say('safetyOf', { name, day: weekDay(safetySince, timeZone) })}</p>
      )}
    </li>
  )
}

type HeadProps = Pick<ChildAfterProps, 'child' | 'me' | 'timeZone'> & { moment: OpenMoment; earlier: number }

function ChildAfterHead({ child, moment, earlier, me, timeZone }: HeadProps) {
  const name = child.knownAs
  const day = dayAndClock(moment.happenedAt, timeZone)
  const mayOpen = me.standing.some(
    ({ childId, relation }) => childId === child.id && relation !== 'agency-worker',
  )
  return (
    <div className="aft-head">
      <FaceOf person={child} size={40} />
      <div>
        <h3>{say('tonightTalk', { name, day })}</h3>
        {earlier > 0 && <p className="at-hint">{say('earlier', { count: earlier })}</p>}
      </div>
      {mayOpen && (
        <Link
          className="rec-link"
          to={`/children/${child.id}/after/${moment.momentId}`}
          aria-label={say('openAfter', { name, day })}
        >
          {say('openAll')}
        </Link>
      )}
    </div>
  )
}

type WaitsProps = {
  moment: OpenMoment
  name: string
  open: 'ask' | 'going' | undefined
  onOpen: (what: 'ask' | 'going') => void
}

/** What waits, in a sentence each, with its one deed. What was told on this device and has not gone yet counts. */
function Waits({ moment, name, open, onOpen }: WaitsProps) {
  const { momentId, talk, asked, goBack: isOpen } = moment
  const askedHere = useWaiting(talkWithChild).some(({ input }) => input?.momentId === momentId)
  const toldHere = useWaiting(goBack).some(({ input }) => input?.momentId === momentId)
  const waits = isOpen && !toldHere
  return (
    <>
      {talk !== 'done' && (
        <p className="aft-plain">{askedHere ? say('onThisTablet') : askedWords(asked, name)}</p>
      )}
      {isOpen && <p className="aft-plain">{say(toldHere ? 'onThisTablet' : 'notGoneBack')}</p>}
      <div className="aft-actions">
        {talk !== 'done' && open !== 'ask' && (
          <Button variant="light" onClick={() => onOpen('ask')}>
            {asked || askedHere ? say('askAgain') : say('askNow', { name })}
          </Button>
        )}
        {waits && open !== 'going' && (
          <Button variant="light" onClick={() => onOpen('going')}>
            {say('goBackNow')}
          </Button>
        )}
      </div>
    </>
  )
}

function askedWords(asked: OpenMoment['asked'], name: string): string {
  return asked ? say(`said-${asked.answer}`, { name, who: asked.withName }) : say('notYetTalked', { name })
}
