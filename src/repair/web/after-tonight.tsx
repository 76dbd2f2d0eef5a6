import './after.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock, weekDay } from '#platform/web/when.ts'
import { recordHardMoment } from '#records/contract.ts'
import { FaceOf } from '#records/web/states.tsx'
import type { ChildTonight } from '#records/web/use-tonight.ts'
import { type OpenAfter, type OpenMoment, readOpen } from '../contract/after.ts'
import { goBack } from '../contract/going-back.ts'
import { talkWithChild } from '../contract/talks.ts'
import { AskChild } from './ask-child.tsx'
import { GoBackForm } from './go-back-form.tsx'
import { say } from './words.ts'

type AfterTonightProps = { me: Me; home: HomeShown; here: readonly ChildTonight[] }

/** What still waits after hard moments: whom the child wants, and that someone goes back. Told here, also without a network. */
export function AfterTonight({ me, home, here }: AfterTonightProps) {
  const { data } = useAsk(readOpen, { homeId: home.id })
  const onDevice = useWaiting(recordHardMoment)
  const open = here.flatMap(({ child }) => {
    const told = data?.children.find(({ childId }) => childId === child.id)
    const waits = onDevice.flatMap(({ input }) => (input?.childId === child.id ? [justNow(input)] : []))
    const moments = [...waits, ...(told?.moments ?? [])].filter(
      ({ talk, goBack: back }) => back || talk !== 'done',
    )
    if (moments.length === 0 && !told?.safetySince) return []
    return [{ child, moments, safetySince: told?.safetySince, people: told?.people ?? [] }]
  })
  if (open.length === 0) return null
  return (
    <Card title={say('tonightTitle')} hint={say('careFirst')}>
      <ul className="aft-tonight">
        {open.map((one) => (
          <ChildAfter key={one.child.id} {...one} me={me} timeZone={home.timeZone} />
        ))}
      </ul>
    </Card>
  )
}

/** A hard moment that lies on this device: everything that follows it is still to come. */
function justNow({ id, happenedAt }: { id: string; happenedAt: string }): OpenMoment {
  return { momentId: id, happenedAt, talk: 'not-asked', goBack: true, adults: 0, learned: true }
}

type ChildAfterProps = {
  child: ChildTonight['child']
  moments: readonly OpenMoment[]
  safetySince: string | undefined
  people: OpenAfter['people']
  me: Me
  timeZone: string
}

/** One child: the newest hard moment with its two questions; earlier ones are counted, and stand on their page. */
function ChildAfter({ child, moments, safetySince, people, me, timeZone }: ChildAfterProps) {
  const [newest, ...earlier] = moments
  const name = child.knownAs
  const mayOpen = me.standing.some(
    ({ childId, relation }) => childId === child.id && relation !== 'agency-worker',
  )
  return (
    <li>
      <div className="aft-head">
        <FaceOf person={child} size={40} />
        <div>
          <h3>
            {newest ? say('tonightTalk', { name, day: dayAndClock(newest.happenedAt, timeZone) }) : name}
          </h3>
          {earlier.length > 0 && <p className="at-hint">{say('earlier', { count: earlier.length })}</p>}
        </div>
        {mayOpen && newest && (
          <Link
            className="rec-link"
            to={`/children/${child.id}/after/${newest.momentId}`}
            aria-label={say('openAfter', { name, day: dayAndClock(newest.happenedAt, timeZone) })}
          >
            {say('openAll')}
          </Link>
        )}
      </div>
      {newest && <TalkLine {...{ child, people, timeZone }} moment={newest} />}
      {newest && <GoBackLine {...{ child, people, me }} moment={newest} />}
      {safetySince && (
        <p className="at-hint aft-plain">{say('safetyOpen', { day: weekDay(safetySince, timeZone) })}</p>
      )}
    </li>
  )
}

type LineProps = Pick<ChildAfterProps, 'child' | 'people'> & { moment: OpenMoment }

function TalkLine({ child, people, moment }: LineProps) {
  const [open, setOpen] = useState(false)
  const waits = useWaiting(talkWithChild).some(({ input }) => input?.momentId === moment.momentId)
  const name = child.knownAs
  if (moment.talk === 'done') return null
  const { asked } = moment
  const isAsked = asked !== undefined || waits
  return (
    <>
      <p className="aft-plain">
        {waits && say('onThisTablet')}
        {!waits && !asked && say('notYetTalked', { name })}
        {!waits && asked && say(`said-${asked.answer}`, { name, who: asked.withName })}
      </p>
      {isAsked && !open ? (
        <div className="aft-actions">
          <Button variant="subtle" onClick={() => setOpen(true)}>
            {say('askAgain')}
          </Button>
        </div>
      ) : (
        <AskChild childId={child.id} momentId={moment.momentId} name={name} people={people} />
      )}
    </>
  )
}

function GoBackLine({ child, people, moment, me }: LineProps & { me: Me }) {
  const [open, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  const waits = useWaiting(goBack).some(({ input }) => input?.momentId === moment.momentId)
  if (savedId && !open) return <Saved id={savedId} />
  if (!moment.goBack) return null
  if (waits) return <p className="aft-plain">{say('onThisTablet')}</p>
  if (open) {
    return (
      <GoBackForm
        childId={child.id}
        momentId={moment.momentId}
        name={child.knownAs}
        meId={me.personId}
        people={people}
        onDone={(id) => {
          setSavedId(id)
          setOpen(false)
        }}
      />
    )
  }
  return (
    <>
      <p className="aft-plain">{say('notGoneBack')}</p>
      <div className="aft-actions">
        <Button variant="light" onClick={() => setOpen(true)}>
          {say('goBackNow')}
        </Button>
      </div>
    </>
  )
}
