import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'
import type { Permission } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { ReferralId, readReferral } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { BesideCard } from './beside-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { ReferralForm } from './referral-form.tsx'
import { DecisionChip, Lines, mayInHome, openQuestions, type ReferralHere } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'
import '#people/web/forms.css'
import './relationships.css'

type Answer = OutputOf<typeof readReferral>
type Telling = Answer['tellings'][number]

/** A child who may come, beside each one who lives here, and the decision with its reasons. */
export function ReferralPage() {
  const params = useParams()
  const homeId = HomeId.parse(params.homeId)
  const referralId = ReferralId.parse(params.referralId)
  const me = useMe().data
  const asked = useAsk(readReferral, { homeId, referralId })
  const [newest] = asked.data?.tellings ?? []
  const here = {
    ...{ homeId, referralId, name: newest?.firstName ?? '' },
    timeZone: me?.homes.find(({ id }) => id === homeId)?.timeZone ?? 'UTC',
    may: (permission: Permission) => mayInHome(me, homeId, permission),
  }
  return (
    <PageOf asked={asked}>
      {asked.data && newest && <Referral {...here} asked={asked.data} newest={newest} />}
    </PageOf>
  )
}

function Referral({ asked, newest, ...here }: ReferralHere & { asked: Answer; newest: Telling }) {
  const { name } = here
  const { residents, decisions, answersBefore } = asked
  const open = residents.reduce((sum, resident) => sum + openQuestions(resident).length, 0)
  return (
    <div className="ppl-form rel-page">
      <div className="ppl-head">
        <div>
          <Link className="rel-link" to="/referrals">
            {sayReferral('back')}
          </Link>
          <h1 className="ppl-title">{name}</h1>
          <p>
            {sayReferral('age', { age: newest.age })}{' '}
            <DecisionChip decision={decisions[0]?.decision} arrival={asked.arrival} />
          </p>
        </div>
        <div className="ppl-row rel-deeds">
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={18} />}
            onClick={() => print()}
          >
            {sayReferral('print')}
          </Button>
        </div>
      </div>
      <Known {...here} tellings={asked.tellings} newest={newest} />
      <h2 className="rel-heading">{sayReferral('besides', { name })}</h2>
      <p className="at-hint">{sayReferral(residents.length > 0 ? 'besidesHint' : 'nobodyHere')}</p>
      {residents.map((resident) => (
        <BesideCard key={resident.childId} {...here} newest={newest} resident={resident} />
      ))}
      {answersBefore.length > 0 && (
        <Card title={sayReferral('movedOn')}>
          {answersBefore.map(({ knownAs, question, words, toldByName, toldAt }) => (
            <div key={`${knownAs}${toldAt}${question}`}>
              <p>
                <strong>{sayReferral(`q-${question}`, { name, other: knownAs })}</strong> {words}
              </p>
              <p className="at-hint">
                {sayReferral('decidedBy', { who: toldByName, day: fullDay(toldAt, here.timeZone) })}
              </p>
            </div>
          ))}
        </Card>
      )}
      <DecisionCard {...here} decisions={decisions} open={open} arrival={asked.arrival} />
    </div>
  )
}

type KnownProps = ReferralHere & { tellings: readonly Telling[]; newest: Telling }

function Known({ tellings, newest, homeId, referralId, name, timeZone, may }: KnownProps) {
  const [telling, setTelling] = useState(false)
  const close = () => setTelling(false)
  return (
    <Card
      title={sayReferral('about', { name })}
      hint={sayReferral('asks', { source: newest.source, day: fullDay(newest.toldAt, timeZone) })}
      aside={
        may(permissions.writeReferral) &&
        !telling && (
          <Button variant="light" onClick={() => setTelling(true)}>
            {sayReferral('tellAnew')}
          </Button>
        )
      }
    >
      {telling ? (
        <ReferralForm
          homeId={homeId}
          last={{ referralId, telling: newest }}
          onDone={close}
          onCancel={close}
        />
      ) : (
        <Told telling={newest} name={name} timeZone={timeZone} />
      )}
      {tellings.length > 1 && (
        <details className="rel-before">
          <summary>{sayReferral('before')}</summary>
          {tellings.slice(1).map((one) => (
            <Told key={one.id} telling={one} name={name} timeZone={timeZone} />
          ))}
        </details>
      )}
    </Card>
  )
}

function Told({ telling, name, timeZone }: { telling: Telling; name: string; timeZone: string }) {
  const { ownWords, toldByName, toldAt } = telling
  return (
    <div className="rel-told">
      {ownWords && <Quote source={sayReferral('says', { name })}>{ownWords}</Quote>}
      <div className="rel-lists">
        {(['needs', 'triggers', 'strengths', 'hurtsOthers'] as const).map((list) => (
          <div key={list}>
            <h3>{sayReferral(list)}</h3>
            <Lines lines={telling[list]} />
          </div>
        ))}
      </div>
      <p className="at-hint">{sayReferral('toldBy', { who: toldByName, day: fullDay(toldAt, timeZone) })}</p>
    </div>
  )
}
