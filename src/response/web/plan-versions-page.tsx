import { Anchor, Button, NativeSelect } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { readChanges } from '../contract/changes.ts'
import { readPlan } from '../contract/plan.ts'
import { ChangeList } from './change-list.tsx'
import { useChildHere } from './use-child-here.ts'
import { say } from './words.ts'
import './plan.css'
import './plan-cards.css'
import './plan-below.css'

/** Every version of the plan with its reason, and what changed between any two. */
export function PlanVersionsPage() {
  const { childId, name } = useChildHere()
  const asked = useAsk(readPlan, { childId })
  return (
    <div className="at-plan">
      <header className="at-plan-bar">
        <h2>{say('versionsTitle', { name })}</h2>
        <Button
          component={Link}
          to={`/children/${childId}/plan`}
          variant="default"
          leftSection={<IconArrowLeft aria-hidden size={20} />}
        >
          {say('back')}
        </Button>
      </header>
      <PageOf asked={asked}>
        {asked.data &&
          (asked.data.versions.length === 0 ? (
            <PageEmpty title={say('none', { name })}>{say('noneReads')}</PageEmpty>
          ) : (
            <div className="at-plan-below">
              <VersionList versions={asked.data.versions} />
              <Compare childId={childId} versions={asked.data.versions} />
            </div>
          ))}
      </PageOf>
    </div>
  )
}

type Versions = OutputOf<typeof readPlan>['versions']

function VersionList({ versions }: { versions: Versions }) {
  const { childId, timeZone } = useChildHere()
  return (
    <ol className="at-versions">
      {versions.map(({ id, number, because, madeBy, madeAt }, at) => (
        <li key={id} className="at-card">
          <div className="at-response-head">
            <h3 className="at-plan-name">{say('versionLine', { number })}</h3>
            {at === 0 && <Chip tone="moss">{say('inForce')}</Chip>}
          </div>
          <p className="at-plan-says">{because}</p>
          <p className="at-hint">{say('versionMade', { day: fullDay(madeAt, timeZone), who: madeBy })}</p>
          <Anchor
            component={Link}
            to={at === 0 ? `/children/${childId}/plan` : `/children/${childId}/plan/versions/${number}`}
          >
            {say('open', { number })}
          </Anchor>
        </li>
      ))}
    </ol>
  )
}

function Compare({ childId, versions }: { childId: ChildId; versions: Versions }) {
  const newest = versions[0]?.number ?? 1
  const [from, setFrom] = useState(newest - 1)
  const [to, setTo] = useState(newest)
  const asked = useAsk(readChanges, { childId, from, to }, { skip: from === to })
  const choices = versions.map(({ number }) => ({
    value: `${number}`,
    label: say('versionLine', { number }),
  }))
  return (
    <Card title={say('compare')} level={3}>
      <div className="at-plan-form">
        <div className="at-plan-pair">
          <NativeSelect
            label={say('compareFrom')}
            value={`${from}`}
            data={[...choices, { value: '0', label: say('beginning') }]}
            onChange={(event) => setFrom(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={say('compareTo')}
            value={`${to}`}
            data={choices}
            onChange={(event) => setTo(Number(event.currentTarget.value))}
          />
        </div>
        {from === to ? (
          <p className="at-hint">{say('sameVersion')}</p>
        ) : (
          <PageOf asked={asked}>
            {asked.data?.changes.length === 0 && <p className="at-plan-says">{say('noChange')}</p>}
            {asked.data && <ChangeList changes={asked.data.changes} />}
          </PageOf>
        )}
      </div>
    </Card>
  )
}
