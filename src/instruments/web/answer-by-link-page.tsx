import { lazy, Suspense, useEffect, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { PageEmpty, PageRefused } from '#platform/web/parts/page-states.tsx'
import { Mark } from '#platform/web/shell/mark.tsx'
import type { Held, openLink } from '../contract/by-link.ts'
import { LinkDoor } from './link-door.tsx'
import { say } from './link-words.ts'
import './instruments.css'

/** What can hold any form is loaded while the code is typed. */
const loadForm = () => import('./answer-form.tsx').then((file) => ({ default: file.AnswerForm }))
const AnswerForm = lazy(loadForm)

/** Where somebody outside answers a form by a link. Nothing of a child stands here before the code is right. */
export function AnswerByLinkPage() {
  const token = useToken()
  return (
    <main id="page" className="ins-outside" tabIndex={-1}>
      <p className="ins-brand">
        <Mark size={32} /> Attune
      </p>
      {token ? (
        <ByLink key={token} token={token} />
      ) : (
        <PageEmpty isPage title={say('noToken')}>
          {say('noTokenSays')}
        </PageEmpty>
      )}
    </main>
  )
}

/** What stands behind the hash: it is never sent as part of an address. */
function useToken(): string {
  const [token, setToken] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const read = () => setToken(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return token
}

type Opened = { held: Held; asked: OutputOf<typeof openLink> }
type Stage = { at: 'door' } | ({ at: 'form' } & Opened) | { at: 'ended'; says: string } | { at: 'thanks' }

function ByLink({ token }: { token: string }) {
  const [stage, setStage] = useState<Stage>({ at: 'door' })
  useEffect(() => void loadForm().catch(() => undefined), [])
  // Who hears the page is taken along when the next thing stands in its place.
  useEffect(() => {
    if (stage.at !== 'door') document.getElementById('page')?.focus()
  }, [stage.at])
  const end = (says: string) => setStage({ at: 'ended', says })
  if (stage.at === 'door') {
    return <LinkDoor token={token} onOpen={(opened) => setStage({ at: 'form', ...opened })} onEnded={end} />
  }
  if (stage.at === 'form') {
    const { held, asked } = stage
    return (
      <Suspense fallback={null}>
        <AnswerForm {...{ held, asked }} onEnded={end} onDone={() => setStage({ at: 'thanks' })} />
      </Suspense>
    )
  }
  if (stage.at === 'ended') {
    return (
      <PageRefused isPage title={say('notOpen')}>
        {stage.says}
      </PageRefused>
    )
  }
  return (
    <PageEmpty isPage title={say('thanks')}>
      {say('thanksSays')}
    </PageEmpty>
  )
}
