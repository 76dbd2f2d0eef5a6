import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Link } from '#platform/web/places.tsx'
import { say } from './my-forms-words.ts'

type EndingProps = { id: string; who: string }

/** Handed in: thanks, where it is, and a door to somebody. */
export function HandedIn({ id, who }: EndingProps) {
  return (
    <Ending title={say('thanks')} id={id}>
      <p>{say('thanksSays', { who })}</p>
      <p>{say('thanksHard')}</p>
    </Ending>
  )
}

/** They would rather not, and that is fine. */
export function Declined({ id, who }: EndingProps) {
  return (
    <Ending title={say('ratherNotDone')} id={id}>
      <p>{say('ratherNotDoneSays', { who })}</p>
    </Ending>
  )
}

function Ending({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="ins-my">
      <section className="ins-my-card">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Saved id={id} />
        {children}
      </section>
      <div className="ins-my-two">
        <Button size="lg" component={Link} to="/mine/talk" variant="default">
          {say('talk')}
        </Button>
        <Button size="lg" component={Link} to="/mine">
          {say('home')}
        </Button>
      </div>
    </div>
  )
}
