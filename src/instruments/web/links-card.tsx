import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type Given, type LinkShown, listLinks, outsideKinds } from '../contract/links.ts'
import type { FormListed } from './forms-card.tsx'
import { LinkGiven } from './link-given.tsx'
import { LinkRow } from './link-row.tsx'
import { say } from './link-words.ts'
import { MakeLink } from './make-link.tsx'

type LinksCardProps = { childId: ChildId; name: string; forms: readonly FormListed[] }
type Shown = { given: Given; who: string }

/** Asking somebody outside by a link, and which links are out. What a link is made of is shown once. */
export function LinksCard({ childId, name, forms }: LinksCardProps) {
  const asked = useAsk(listLinks, { childId })
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState<Shown>()
  const fit = forms.filter(({ hasForm, by }) => hasForm && outsideKinds.some((one) => by.includes(one)))
  const show = (next: Shown | undefined) => {
    setOpen(false)
    setShown(next)
  }
  return (
    <Card title={say('title')} hint={say('hint')}>
      {shown ? (
        <LinkGiven {...shown} onDone={() => setShown(undefined)} />
      ) : isOpen ? (
        <MakeLink {...{ childId, name, forms: fit }} onDone={show} />
      ) : fit.length === 0 ? (
        <p className="at-hint">{say('noForms')}</p>
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {say('ask')}
        </Button>
      )}
      <PageOf asked={asked}>
        {asked.data && <Links {...{ childId, name }} links={asked.data.links} onGiven={show} />}
      </PageOf>
    </Card>
  )
}

type LinksProps = {
  childId: ChildId
  name: string
  links: readonly LinkShown[]
  onGiven: (shown: Shown) => void
}

function Links({ childId, name, links, onGiven }: LinksProps) {
  // In place of one that was given anew stands the new one.
  const last = links.filter(({ isRenewed }) => !isRenewed)
  if (last.length === 0) return null
  return (
    <ul className="ins-list ins-links" aria-label={say('linksTitle')}>
      {last.map((link) => (
        <li key={link.id} className="ins-result">
          <LinkRow {...{ childId, child: name, link, onGiven }} />
        </li>
      ))}
    </ul>
  )
}
