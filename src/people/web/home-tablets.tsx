import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { Me } from '../contract/sign-in.ts'
import { endTablet, listTablets } from '../contract/tablets.ts'
import { say } from './admin-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'
import './people.css'

/** The shared tablets of a home: who made each one, and how to end one that is lost or goes. */
export function HomeTablets({ home }: { home: Me['homes'][number] }) {
  const asked = useAsk(listTablets, { homeId: home.id })
  const tablets = asked.data?.tablets ?? []
  if (asked.data && tablets.length === 0) return null
  return (
    <PageOf asked={asked}>
      <ul className="ppl-plain ppl-tablets" aria-label={say('tabletsOf', { home: home.name })}>
        {tablets.map((tablet) => (
          <TabletLine key={tablet.id} tablet={tablet} home={home} />
        ))}
      </ul>
    </PageOf>
  )
}

type Tablet = OutputOf<typeof listTablets>['tablets'][number]

function TabletLine({ tablet, home }: { tablet: Tablet; home: Me['homes'][number] }) {
  const [ending, setEnding] = useState(false)
  const { name, enrolledBy: who, enrolledAt } = tablet
  return (
    <li className="ppl-home">
      <span>{say('tabletSince', { name, who, day: fullDay(enrolledAt, home.timeZone) })}</span>
      {ending ? (
        <EndTablet tablet={tablet} homeId={home.id} onDone={() => setEnding(false)} />
      ) : (
        <Button
          variant="subtle"
          color="rose"
          onClick={() => setEnding(true)}
          aria-label={say('endTabletOf', { name })}
        >
          {say('endTablet')}
        </Button>
      )}
    </li>
  )
}

type EndTabletProps = { tablet: Tablet; homeId: HomeId; onDone: () => void }

/** Ends a tablet at once, after one more look at which. */
function EndTablet({ tablet: { id, name }, homeId, onDone }: EndTabletProps) {
  const { send, problems, busy } = useForm(endTablet, `end-tablet-${id}`)
  return (
    <div className="ppl-fields" role="alertdialog" aria-label={say('endTabletOf', { name })}>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <p>{say('endTabletSure', { name })}</p>
      <div className="ppl-row">
        <Button color="rose" loading={busy} onClick={() => send({ homeId, tabletId: id }, onDone)}>
          {say('yesEnd')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {sayForm('cancel')}
        </Button>
      </div>
    </div>
  )
}
