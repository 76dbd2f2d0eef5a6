import { Button, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { listChildren } from '#people/contract/children.ts'
import { fieldWords, useAsk, useSend } from '#platform/web/operations.ts'
import { weekDay } from '#platform/web/when.ts'
import { letBetweenRest, type OtherThere } from '../contract/between.ts'
import { AfterForm, problemsOf } from './after-form.tsx'
import type { CardProps } from './card-props.ts'
import { say } from './words.ts'

/** The other young people who were there: what is still to be put right, and what was left as it is, and why. */
export function BetweenOthers({ after, childId, name, timeZone, homeId }: CardProps) {
  const known = useAsk(listChildren, homeId ? { homeId } : {}, { skip: !homeId }).data?.children ?? []
  const [leaving, setLeaving] = useState<string>()
  const shown = after.others.filter(({ isOpen, rests }) => isOpen || rests)
  if (shown.length === 0) return null
  return (
    <ul className="aft-list">
      {shown.map((other) => {
        const { otherId } = other
        const who = known.find(({ id }) => id === otherId)?.knownAs ?? say('anotherChild')
        const about = { childId, momentId: after.moment.id, otherId, name, who }
        return (
          <li key={otherId} className="aft-one">
            <p>{say(other.isOpen ? 'betweenOpen' : 'betweenRests', { name, who })}</p>
            <WhyRests rests={other.rests} timeZone={timeZone} />
            {other.isOpen && after.may.decide && leaving !== otherId && (
              <div className="aft-actions">
                <Button
                  variant="subtle"
                  aria-label={`${say('leaveBetween')}: ${who}`}
                  onClick={() => setLeaving(otherId)}
                >
                  {say('leaveBetween')}
                </Button>
              </div>
            )}
            {leaving === otherId && <LeaveBetween {...about} onDone={() => setLeaving(undefined)} />}
          </li>
        )
      })}
    </ul>
  )
}

function WhyRests({ rests, timeZone }: Pick<OtherThere, 'rests'> & { timeZone: string }) {
  if (!rests) return null
  return (
    <>
      <p className="aft-words">{rests.because}</p>
      <p className="at-hint">{say('toldBy', { name: rests.byName, when: weekDay(rests.at, timeZone) })}</p>
    </>
  )
}

type LeaveBetweenProps = Pick<CardProps, 'childId' | 'name'> &
  Pick<OtherThere, 'otherId'> & { momentId: string; who: string; onDone: () => void }

/** There was nothing between the two, or it cannot be put right: a person says so, with why. */
function LeaveBetween({ childId, momentId, otherId, name, who, onDone }: LeaveBetweenProps) {
  const send = useSend(letBetweenRest)
  const [id] = useState(() => crypto.randomUUID())
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const fieldId = useId()
  const missing = tried && because.trim().length < 3 ? say('needBecause') : ''
  const refused = fieldWords(send.error).because ?? ''
  const save = () => {
    setTried(true)
    if (because.trim().length < 3) return
    send.mutate({ id, childId, momentId, otherId, because }, { onSuccess: onDone })
  }
  return (
    <AfterForm
      problems={problemsOf([{ fieldId, words: missing }], send.error)}
      busy={send.isPending}
      onSave={save}
      onClose={onDone}
    >
      <Textarea
        id={fieldId}
        label={say('leaveBetweenWhy', { name, who })}
        description={say('leaveBetweenHint')}
        maxLength={500}
        value={because}
        error={missing || refused}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
    </AfterForm>
  )
}
