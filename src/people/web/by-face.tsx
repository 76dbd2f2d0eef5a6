import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { type Face as FaceData, faceFor } from '#platform/face.ts'
import type { PersonId } from '#platform/ids.ts'
import { Refused } from '#platform/web/call.ts'
import { lockFor } from '#platform/web/kept.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { switchPerson } from '../contract/sign-in.ts'
import { doorTrouble } from './door-trouble.ts'
import { PinPad } from './pin-pad.tsx'
import { say } from './sign-in-words.ts'

interface Faced {
  personId: PersonId
  knownAs: string
  face?: FaceData | undefined
}

type ByFaceProps = { faces: readonly Faced[]; onIn: () => void; onByName: () => void }

/** In on a home's tablet: a face, then six digits. */
export function ByFace({ faces, onIn, onByName }: ByFaceProps) {
  const [who, setWho] = useState<Faced>()
  return (
    <div className="at-door-wide">
      <Card>
        {who ? (
          <WithPin who={who} onIn={onIn} onBack={() => setWho(undefined)} />
        ) : (
          <Faces faces={faces} onChoose={setWho} />
        )}
        <Button variant="subtle" fullWidth onClick={onByName}>
          {say('byName')}
        </Button>
      </Card>
    </div>
  )
}

function Faces({ faces, onChoose }: { faces: readonly Faced[]; onChoose: (who: Faced) => void }) {
  return (
    <>
      <h1>{say('who')}</h1>
      <p className="at-hint">{say(faces.length > 0 ? 'whoHint' : 'nobody')}</p>
      <ul className="at-door-faces">
        {faces.map((one) => (
          <li key={one.personId}>
            <UnstyledButton className="at-door-face" onClick={() => onChoose(one)}>
              <Face face={one.face ?? faceFor(one.personId)} name="" size={84} />
              {one.knownAs}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}

function WithPin({ who, onIn, onBack }: { who: Faced; onIn: () => void; onBack: () => void }) {
  const sent = useSend(switchPerson)
  const onPin = (pin: string) =>
    sent.mutate(
      { personId: who.personId, pin },
      {
        onSuccess: () => {
          // Made beside what comes next: whoever comes in waits for nothing.
          const { personId, knownAs, face } = who
          void lockFor({ personId, knownAs, face, onTablet: true }, pin).catch(() => undefined)
          onIn()
        },
      },
    )
  const tooMany = sent.error instanceof Refused && sent.error.type === 'too-many'
  return (
    <div className="at-pin">
      <Face face={who.face ?? faceFor(who.personId)} name="" size={84} />
      <h1>{say('pinTitle', { name: who.knownAs })}</h1>
      {sent.error && <p role="alert">{doorTrouble(sent.error)}</p>}
      {!tooMany && <PinPad key={sent.failureCount} label={say('pin')} busy={sent.isPending} onPin={onPin} />}
      <Button variant="subtle" onClick={onBack}>
        {say('back')}
      </Button>
    </div>
  )
}
