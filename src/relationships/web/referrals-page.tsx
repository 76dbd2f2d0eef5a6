import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty, PageRefused } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { readReferrals } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { ReferralForm } from './referral-form.tsx'
import { DecisionChip, homesOf, mayInHome } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'
import '#people/web/forms.css'
import './relationships.css'

/** Who may come to live in a home: what was asked, and what was decided. */
export function ReferralsPage() {
  const me = useMe()
  const homes = me.data ? homesOf(me.data) : []
  return (
    <PageOf asked={me}>
      {me.data && homes.length > 0 ? (
        <Homes me={me.data} homes={homes} />
      ) : (
        <PageRefused isPage title={sayReferral('noHome')}>
          {sayReferral('noHomeSays')}
        </PageRefused>
      )}
    </PageOf>
  )
}

function Homes({ me, homes }: { me: Me; homes: HomeShown[] }) {
  const [chosen, setChosen] = useState(homes[0]?.id)
  const home = homes.find(({ id }) => id === chosen)
  return (
    <div className="ppl-form">
      {homes.length > 1 && (
        <Segments
          label={sayReferral('chooseHome')}
          value={chosen ?? ''}
          onChange={(id) => setChosen(homes.find((one) => one.id === id)?.id)}
          options={homes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {home && <Referrals key={home.id} me={me} home={home} />}
    </div>
  )
}

function Referrals({ me, home }: { me: Me; home: HomeShown }) {
  const asked = useAsk(readReferrals, { homeId: home.id })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const mayAdd = mayInHome(me, home.id, permissions.writeReferral)
  const add = mayAdd && !adding && (
    <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setAdding(true)}>
      {sayReferral('new')}
    </Button>
  )
  const referrals = asked.data?.referrals ?? []
  return (
    <>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{sayReferral('title')}</h1>
          <p className="at-hint">{sayReferral('hint')}</p>
        </div>
        {referrals.length > 0 && add}
      </div>
      {adding && (
        <Card title={sayReferral('new')}>
          <ReferralForm
            homeId={home.id}
            onDone={(id) => navigate({ to: `/referrals/${home.id}/${id}`, anyway: true })}
            onCancel={() => setAdding(false)}
          />
        </Card>
      )}
      <PageOf asked={asked}>
        {referrals.length === 0 && !adding && (
          <PageEmpty title={sayReferral('empty', { home: home.name })} action={add}>
            {sayReferral('emptySays')}
          </PageEmpty>
        )}
        <ul className="rel-referrals">
          {referrals.map(({ id, firstName, age, source, toldAt, decision, arrival }) => (
            <li key={id}>
              <Link className="rel-referral" to={`/referrals/${home.id}/${id}`}>
                <strong>{firstName}</strong>
                <span>{sayReferral('age', { age })}</span>
                <span className="at-hint">
                  {sayReferral('asks', { source, day: fullDay(toldAt, home.timeZone) })}
                </span>
                <DecisionChip decision={decision} arrival={arrival} />
              </Link>
            </li>
          ))}
        </ul>
      </PageOf>
    </>
  )
}
