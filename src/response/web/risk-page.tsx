import './risk.css'
import { Button, NativeSelect } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock, fullDay } from '#platform/web/when.ts'
import { type RisksShown, readRisks } from '../contract/risks.ts'
import { emptyPlan } from '../plan.ts'
import type { MomentWaiting } from './moment-waiting.ts'
import { RiskShown } from './risk-shown.tsx'
import { say } from './risk-words.ts'
import { SignRisks } from './sign-risks.tsx'
import { useChildHere } from './use-child-here.ts'

/** What could harm a child and what is done about it: as it stands, as it stood, and looked at again. */
export function RiskPage({ moments }: { moments: readonly MomentWaiting[] }) {
  const { childId } = useChildHere()
  const [number, setNumber] = useState<number>()
  const asked = useAsk(readRisks, { childId, ...(number !== undefined && { number }) })
  return (
    <div className="rsk-page">
      <p className="rsk-back">
        <Link to={`/children/${childId}/plan`}>{say('back')}</Link>
      </p>
      <PageOf asked={asked}>
        {asked.data && <Risks {...{ moments, number, setNumber }} answer={asked.data} />}
      </PageOf>
    </div>
  )
}

type RisksProps = {
  moments: readonly MomentWaiting[]
  number: number | undefined
  setNumber: (number: number | undefined) => void
  answer: OutputOf<typeof readRisks>
}

function Risks({ moments, number, setNumber, answer }: RisksProps) {
  const { name, childId } = useChildHere()
  const [signing, setSigning] = useState(false)
  const { assessment, versions, plan, planNumber, due, may } = answer
  const newest = versions[0]?.number ?? 0
  const isNewest = number === undefined || number === newest
  if (signing) {
    const done = () => {
      setSigning(false)
      setNumber(undefined)
    }
    return (
      <SignRisks
        {...{ childId, name, moments, planNumber }}
        before={assessment}
        plan={plan ?? emptyPlan}
        onDone={done}
      />
    )
  }
  const look = (words: 'begin' | 'again') => (
    <Button color="lamp" onClick={() => setSigning(true)}>
      {say(words)}
    </Button>
  )
  return (
    <>
      {moments.length > 0 && <Waiting moments={moments} />}
      {assessment ? (
        <Card
          title={say('title', { name })}
          hint={say('hint')}
          aside={due && <span className="at-hint">{dueSays(due)}</span>}
        >
          <Versions {...{ versions, setNumber }} number={number ?? newest} />
          {assessment.risks.map((risk) => (
            <RiskShown key={risk.id} {...{ risk, name, childId }} plan={plan ?? emptyPlan} />
          ))}
          <Signed assessment={assessment} name={name} />
          <div className="rsk-deeds">
            {may.sign && isNewest && look('again')}
            <Button
              variant="subtle"
              leftSection={<IconPrinter aria-hidden size={18} />}
              onClick={() => window.print()}
            >
              {say('print')}
            </Button>
          </div>
        </Card>
      ) : (
        <Card>
          <PageEmpty title={say('none')} action={may.sign && look('begin')}>
            {say('noneSays')} {due && dueSays(due)}
          </PageEmpty>
        </Card>
      )}
    </>
  )
}

function dueSays({ dueOn, isLate }: NonNullable<RisksProps['answer']['due']>): string {
  return say(isLate ? 'dueSince' : 'dueBy', { day: fullDay(dueOn) })
}

/** What happened since, with the way to what followed. A person looks at both; nothing here decides. */
function Waiting({ moments }: { moments: readonly MomentWaiting[] }) {
  const { childId, timeZone } = useChildHere()
  return (
    <Card title={say('waiting')} hint={say('waitingSays')}>
      <ul className="rsk-list">
        {moments.map(({ id, happenedAt, words }) => (
          <li key={id}>
            <p className="at-hint">{dayAndClock(happenedAt, timeZone)}</p>
            <p>{words || say('noWords')}</p>
            <Link
              to={`/children/${childId}/after/${id}`}
              aria-label={`${say('what')}: ${dayAndClock(happenedAt, timeZone)}`}
            >
              {say('what')}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type VersionsProps = Pick<OutputOf<typeof readRisks>, 'versions'> & {
  number: number
  setNumber: (number: number) => void
}

function Versions({ versions, number, setNumber }: VersionsProps) {
  if (versions.length < 2) return null
  return (
    <NativeSelect
      className="rsk-version"
      label={say('version')}
      value={`${number}`}
      onChange={(event) => setNumber(Number(event.currentTarget.value))}
      data={versions.map((one) => ({
        value: `${one.number}`,
        label: say('versionOf', { number: one.number, day: fullDay(one.signedAt) }),
      }))}
    />
  )
}

const withChildSays = { together: 'together', 'did-not-want': 'didNotWant', 'not-now': 'notNow' } as const

function Signed({ assessment, name }: { assessment: RisksShown; name: string }) {
  const { number, signedBy, signedAt, because, withChild, moments, safetyPlan } = assessment
  return (
    <div className="rsk-signed">
      <p>{say('signed', { number, who: signedBy, day: fullDay(signedAt) })}</p>
      <p>{say('because', { because })}</p>
      <p>{say(withChildSays[withChild], { name })}</p>
      {moments > 0 && <p>{say('looked', { count: moments })}</p>}
      <p>{say(safetyPlan === 'stays' ? 'safetyStays' : 'safetyChanges')}</p>
    </div>
  )
}
