import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { call } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { layDraftAside, readDraft } from '../contract/draft.ts'
import { readPlan } from '../contract/plan.ts'
import { emptyPlan } from '../plan.ts'
import { changesBetween } from '../plan-changes.ts'
import { Circumstances } from './circumstances.tsx'
import { DraftBar } from './draft-bar.tsx'
import { EditBoundaries } from './edit-boundaries.tsx'
import { EditNeedsAndResponses } from './edit-needs-and-responses.tsx'
import { EditSafety } from './edit-safety.tsx'
import { say } from './edit-words.ts'
import { PlanConflict } from './plan-conflict.tsx'
import { PublishPlan } from './publish-plan.tsx'
import { useChildHere } from './use-child-here.ts'
import { useDraft } from './use-draft.ts'
import './plan.css'
import './plan-cards.css'
import './plan-below.css'
import './edit-plan.css'

/** Where the plan is written: a draft of one's own until it is put in force. */
export function ChangePlanPage() {
  const { childId } = useChildHere()
  const [turn, setTurn] = useState(0)
  const queries = useQueryClient()
  const plan = useAsk(readPlan, { childId })
  const draft = useAsk(readDraft, { childId })
  const layAside = async () => {
    await call(layDraftAside, { childId })
    await queries.invalidateQueries()
    setTurn(turn + 1)
  }
  return (
    <PageOf asked={plan}>
      <PageOf asked={draft}>
        {plan.data && draft.data && (
          <Writing key={turn} answer={plan.data} begun={draft.data} onLayAside={layAside} />
        )}
      </PageOf>
    </PageOf>
  )
}

type WritingProps = {
  answer: OutputOf<typeof readPlan>
  begun: OutputOf<typeof readDraft>
  onLayAside: () => Promise<void>
}

function Writing({ answer: { version, people }, begun, onLayAside }: WritingProps) {
  const { childId, name, careTeam, timeZone } = useChildHere()
  const inForce = version?.plan ?? emptyPlan
  const number = version?.number ?? 0
  const start = begun.draft ?? { basedOn: number, plan: inForce, because: '' }
  const drafting = useDraft(childId, start, begun)
  const [publishing, setPublishing] = useState(false)
  const [done, setDone] = useState(false)
  const known = useMemo(
    () => new Map([...people, ...careTeam].map((one) => [`${one.personId}`, one])),
    [people, careTeam],
  )
  const nameOf = (id: string) => known.get(id)?.knownAs ?? ''
  const { plan, change } = drafting
  const layAside = async () => {
    await drafting.hold()
    await onLayAside().catch(drafting.release)
  }
  const changes = changesBetween(inForce, plan, nameOf)
  const isBehind = !done && drafting.basedOn !== number
  // What is written line by line begins anew when two texts were put together.
  const text = `${drafting.basedOn}`
  return (
    <div className="at-plan">
      <header className="at-plan-head">
        <div>
          <h2>{say(version ? 'title' : 'firstTitle', { name })}</h2>
          <p>{say('hint')}</p>
        </div>
      </header>
      {isBehind && version && (
        <PlanConflict
          {...{ childId, nameOf }}
          basedOn={drafting.basedOn}
          mine={plan}
          theirs={version}
          onGoOn={(both) => drafting.goOnFrom(number, both)}
          onLayAside={() => void layAside()}
        />
      )}
      <Circumstances {...{ childId, name }} />
      <EditNeedsAndResponses {...{ childId, name, plan, careTeam }} people={known} onChange={change} />
      <div className="at-plan-below" key={text}>
        <EditSafety
          {...{ name, careTeam }}
          safety={plan.safety}
          onChange={(safety) => change({ ...plan, safety })}
        />
        <EditBoundaries
          name={name}
          boundaries={plan.boundaries}
          onChange={(boundaries) => change({ ...plan, boundaries })}
        />
      </div>
      <DraftBar
        {...{ drafting, timeZone }}
        onLayAside={() => void layAside()}
        canPublish={!isBehind}
        onPublish={() => setPublishing(true)}
      />
      {publishing && !isBehind && (
        <PublishPlan
          {...{ childId, name, drafting, changes }}
          onDone={() => setDone(true)}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  )
}
