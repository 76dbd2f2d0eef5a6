import './after.css'
import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { weekDay } from '#platform/web/when.ts'
import { recordHardMoment } from '#records/contract.ts'
import { FaceOf } from '#records/web/states.tsx'
import type { ChildTonight } from '#records/web/use-tonight.ts'
import { type OpenMoment, readOpen } from '../contract/open.ts'
import { ChildAfter } from './child-after.tsx'
import { say } from './words.ts'

type AfterTonightProps = { me: Me; home: HomeShown; here: readonly ChildTonight[] }

/** What still waits after hard moments: whom the child wants, and that someone goes back. Told here, also without a network. */
export function AfterTonight({ me, home, here }: AfterTonightProps) {
  const [savedId, setSavedId] = useState<string>()
  const { data } = useAsk(readOpen, { homeId: home.id })
  const onDevice = useWaiting(recordHardMoment)
  const { timeZone } = home
  const all = here.map(({ child }) => {
    const told = data?.children.find(({ childId }) => childId === child.id)
    const waits = onDevice.flatMap(({ input }) => (input?.childId === child.id ? [justNow(input)] : []))
    const moments = [...waits, ...(told?.moments ?? [])].filter(
      ({ talk, goBack }) => goBack || talk !== 'done',
    )
    return { child, moments, safetySince: told?.safetySince, people: told?.people ?? [] }
  })
  const open = all.filter(({ moments }) => moments.length > 0)
  const unread = all.filter(({ moments, safetySince }) => moments.length === 0 && safetySince !== undefined)
  if (open.length + unread.length === 0 && !savedId) return null
  return (
    <Card title={say('tonightTitle')} hint={say('careFirst')}>
      <div className="aft-card">
        {savedId && <Saved key={savedId} id={savedId} />}
        <ul className="aft-tonight">
          {open.map((one) => (
            <ChildAfter key={one.child.id} {...one} me={me} timeZone={timeZone} onSaved={setSavedId} />
          ))}
          {unread.map(({ child, safetySince = '' }) => (
            <li key={child.id}>
              <p className="aft-waits aft-plain">
                <FaceOf person={child} size={40} />
                <span>{say('safetyOf', { name: child.knownAs, day: weekDay(safetySince, timeZone) })}</span>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** A hard moment that lies on this device: everything that follows it is still to come. */
function justNow({ id, happenedAt }: { id: string; happenedAt: string }): OpenMoment {
  return { momentId: id, happenedAt, talk: 'not-asked', goBack: true, adults: 0, learned: true }
}
