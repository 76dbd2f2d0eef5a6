import { Button } from '@mantine/core'
import { useState } from 'react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import type { Me } from '../contract/sign-in.ts'
import type { WorkerShown } from '../contract/workers.ts'
import { AddTie } from './add-tie.tsx'
import { say } from './admin-words.ts'
import { nameWords } from './name-words.ts'
import { EndSignIn, GiveSignIn } from './person-sign-in.tsx'
import { PersonTies } from './person-ties.tsx'
import './people.css'

type PersonCardProps = { person: WorkerShown; homes: Me['homes']; isMe: boolean }

/** Somebody of the provider: who they are, their ties, and what can be done about them. */
export function PersonCard({ person, homes, isMe }: PersonCardProps) {
  const [doing, setDoing] = useState<'tie' | 'give' | 'end'>()
  const { personId, knownAs, job, face, disabled, hasSignIn } = person
  const done = () => setDoing(undefined)
  const maySignIn = hasSignIn && !disabled
  return (
    <li className="ppl-person">
      <Face face={face ?? faceFor(personId)} name="" size={52} />
      <div>
        <p className="ppl-person-name">
          <strong>{nameWords(person)}</strong> {job && <span className="at-hint">{job}</span>}
          {!maySignIn && <Chip tone="line">{say(disabled ? 'ended' : 'noSignIn')}</Chip>}
        </p>
        <PersonTies person={person} homes={homes} />
        {!doing && (
          <div className="ppl-row">
            <Button
              variant="light"
              onClick={() => setDoing('tie')}
              aria-label={say('addTieTo', { name: knownAs })}
            >
              {say('addTie')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => setDoing('give')}
              aria-label={say(hasSignIn ? 'newSignInFor' : 'giveSignInTo', { name: knownAs })}
            >
              {say(hasSignIn ? 'newSignIn' : 'giveSignIn')}
            </Button>
            {maySignIn && !isMe && (
              <Button
                variant="subtle"
                color="rose"
                onClick={() => setDoing('end')}
                aria-label={say('endSignInOf', { name: knownAs })}
              >
                {say('endSignIn')}
              </Button>
            )}
          </div>
        )}
        {doing === 'tie' && <AddTie person={person} homes={homes} onDone={done} />}
        {doing === 'give' && <GiveSignIn person={person} onDone={done} />}
        {doing === 'end' && <EndSignIn person={person} onDone={done} />}
      </div>
    </li>
  )
}
