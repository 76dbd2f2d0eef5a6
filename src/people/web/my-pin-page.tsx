import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { SavedLine } from '#platform/web/parts/saved-line.tsx'
import { Link } from '#platform/web/places.tsx'
import { setPin } from '../contract/sign-in.ts'
import { say } from './admin-words.ts'
import { PinPad } from './pin-pad.tsx'
import { troubleWords } from './use-form.ts'
import './forms.css'
import './sign-in.css'

/** One's own six digits for the tablets of one's homes, asked twice. */
export function MyPinPage() {
  const sent = useSend(setPin)
  const [first, setFirst] = useState<string>()
  const [differed, setDiffered] = useState(false)
  const take = (pin: string) => {
    if (first === undefined) return setFirst(pin)
    setFirst(undefined)
    setDiffered(pin !== first)
    if (pin === first) sent.mutate({ pin })
  }
  return (
    <div className="at-door-card">
      <Card>
        <h1 className="ppl-title">{say('pinTitle')}</h1>
        <p className="at-hint">{say('pinHint')}</p>
        {sent.isSuccess ? (
          <div className="ppl-form">
            <SavedLine where="everyone">{say('pinDone')}</SavedLine>
            <Button component={Link} to="/">
              {say('pinStart')}
            </Button>
          </div>
        ) : (
          <div className="at-pin">
            {differed && first === undefined && <p role="alert">{say('pinDiffer')}</p>}
            {sent.error && <p role="alert">{troubleWords(sent.error)}</p>}
            <PinPad
              key={`${first}${differed}`}
              label={say(first === undefined ? 'pinNew' : 'pinAgain')}
              busy={sent.isPending}
              onPin={take}
            />
          </div>
        )}
      </Card>
    </div>
  )
}
