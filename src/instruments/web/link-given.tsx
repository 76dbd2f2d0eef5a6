import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayAndClock } from '#platform/web/when.ts'
import type { Given } from '../contract/links.ts'
import { say } from './link-words.ts'

type LinkGivenProps = { given: Given; who: string; onDone: () => void }

/** The address and the code of a new link: shown once, to be given by two ways. */
export function LinkGiven({ given: { token, code, endsAt }, who, onDone }: LinkGivenProps) {
  const [isCopied, setCopied] = useState(false)
  // Behind the hash it stays on the device: no server and no log on the way sees it.
  const address = `${location.origin}/answer#${token}`
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <section className="ins-given-link" aria-label={say('givenTitle', { who })}>
      <strong>{say('givenTitle', { who })}</strong>
      <p className="at-hint">{say('givenSays')}</p>
      <ol>
        <li>
          <p>{say('first', { who })}</p>
          <div className="ins-copy">
            <TextInput
              aria-label={say('address')}
              value={address}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button variant="light" onClick={() => void copy()}>
              {say(isCopied ? 'copied' : 'copy')}
            </Button>
          </div>
        </li>
        <li>
          <p>{say('second', { who })}</p>
          <p className="ins-code">
            <span className="at-hidden">{say('code')}: </span>
            {code.slice(0, 3)} {code.slice(3)}
          </p>
        </li>
      </ol>
      <p className="at-hint">{say('until', { day: dayAndClock(endsAt) })}</p>
      <Button onClick={onDone}>{say('haveBoth')}</Button>
    </section>
  )
}
