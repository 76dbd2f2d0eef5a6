import { UnstyledButton } from '@mantine/core'
import type { Face as FaceData } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { signIn } from '../contract/sign-in.ts'
import { doorTrouble } from './door-trouble.ts'
import { say } from './sign-in-words.ts'

type DemoNamesProps = {
  names: readonly { name: string; says: string; face: FaceData }[]
  password: string
  onIn: () => void
}

/** The people of the made-up home: one press and their day is on the screen. */
export function DemoNames({ names, password, onIn }: DemoNamesProps) {
  const sent = useSend(signIn)
  return (
    <div className="at-door-wide">
      <Card title={say('demo')} hint={say('demoHint')} tone="presence">
        {sent.error && <p role="alert">{doorTrouble(sent.error)}</p>}
        <ul className="at-door-demo">
          {names.map(({ name, says, face }) => (
            <li key={name}>
              <UnstyledButton
                className="at-door-choice"
                disabled={sent.isPending}
                onClick={() => sent.mutate({ name, password }, { onSuccess: onIn })}
              >
                <Face face={face} name="" size={44} />
                <span>
                  <strong>{name}</strong>
                  <span className="at-door-says">{says}</span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
