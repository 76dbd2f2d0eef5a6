import './hard-moments.css'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { useParams } from '#platform/web/places.tsx'
import { type MeasureShown, noteMeasure, readMeasure, tellAccount } from '../contract/measures.ts'
import { ruleOf } from '../rules/rule-packs.ts'
import { AccountForm } from './account-form.tsx'
import { AccountSheet } from './account-sheet.tsx'
import { LawQuote } from './law-quote.tsx'
import { MeasureClocks } from './measure-clocks.tsx'
import { sayMeasure } from './measure-words.ts'
import { MomentHead } from './moment-head.tsx'
import { SignPart } from './sign-part.tsx'
import { type Around, useAround } from './use-moment.ts'
import { say } from './words.ts'

const LAW = ['eng.r35.record', 'eng.r35.user', 'eng.r35.child', 'eng.r35.routine'].map(ruleOf)

/** The record of a measure in its three acts, with the law on the page; on paper it is one sheet. */
export function HoldPage() {
  const { asked, around } = useAround()
  return <PageOf asked={asked}>{around && <Hold around={around} />}</PageOf>
}

function Hold({ around }: { around: Around }) {
  const { measureId: about = '' } = useParams()
  const asked = useAsk(readMeasure, { childId: around.child.id, about })
  const waits = useWaiting(noteMeasure).find(({ id }) => id === about)?.input
  const nameOf = (personId: string) => around.adults.find((one) => one.personId === personId)?.name ?? ''
  const fromHere: MeasureShown | undefined = waits && {
    ...waits,
    users: waits.users.map((personId) => ({ personId, name: nameOf(personId) })),
    toldByName: around.me?.knownAs ?? '',
    toldAt: waits.usedAt,
    accounts: [],
    signatures: [],
    acts: [],
  }
  const measure = asked.data ?? fromHere
  return (
    <PageOf asked={measure ? { ...asked, data: measure } : asked}>
      {measure && <Record around={around} measure={measure} />}
    </PageOf>
  )
}

type RecordProps = { around: Around; measure: MeasureShown }

function Record({ around, measure }: RecordProps) {
  const { child, name, timeZone, mayTell } = around
  const [savedId, setSavedId] = useState<string>()
  const [again, setAgain] = useState(false)
  const waits = useWaiting(tellAccount).find(({ input }) => input?.measureId === measure.id)
  const newest = measure.accounts.at(-1)
  const writes = mayTell && (again || (!newest && !waits && !savedId))
  const back = measure.momentId
    ? `/children/${child.id}/hard-moments/${measure.momentId}`
    : `/children/${child.id}/hard-moments`
  return (
    <div className="hm-page hm-sheet">
      <MomentHead
        child={child}
        title={sayMeasure(measure.kind === 'hold' ? 'holdOf' : 'measureOf', { name })}
        at={measure.usedAt}
        timeZone={timeZone}
        back={back}
      />
      <div className="hm-screen">
        <Card>
          <MeasureClocks measure={measure} name={name} timeZone={timeZone} />
          <LawQuote rules={LAW} />
        </Card>
      </div>
      {newest && <SignPart around={around} measure={measure} account={newest} />}
      <Card
        title={sayMeasure('record')}
        hint={writes ? sayMeasure('recordHint') : undefined}
        aside={
          newest &&
          !writes && (
            <div className="hm-actions hm-screen">
              {mayTell && (
                <Button variant="subtle" onClick={() => setAgain(true)}>
                  {say('tellAnew')}
                </Button>
              )}
              <Button
                variant="light"
                leftSection={<IconPrinter aria-hidden size={20} />}
                onClick={() => print()}
              >
                {say('print')}
              </Button>
            </div>
          )
        }
      >
        {savedId && <Saved id={savedId} />}
        {!savedId && waits && <p className="at-hint">{say('onDevice')}</p>}
        {writes && (
          <AccountForm
            around={around}
            measure={measure}
            onSaved={(id) => {
              setSavedId(id)
              setAgain(false)
            }}
            {...(again && { onCancel: () => setAgain(false) })}
          />
        )}
        {newest && !again && <AccountSheet around={around} measure={measure} />}
      </Card>
    </div>
  )
}
