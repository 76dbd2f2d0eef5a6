import { type ReactNode, useState } from 'react'
import { stands, useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type ModelVersionShown, readModel } from '../contract/model.ts'
import { changesBetween } from '../model-changes.ts'
import type { ElementName, ModelOfCare } from '../model-of-care.ts'
import { checkModel } from '../self-check.ts'
import { AfterCard } from './after-card.tsx'
import { ChooseTemplate } from './choose-template.tsx'
import { EditAfter } from './edit-after.tsx'
import { EditWhole } from './edit-whole.tsx'
import { Elements } from './elements.tsx'
import { ModelHead } from './model-head.tsx'
import { PublishChange } from './publish-change.tsx'
import { type Newest, useDraft } from './use-draft.ts'
import { VersionList } from './version-list.tsx'
import { WholeCards } from './whole-cards.tsx'
import { say } from './words.ts'
import './model.css'

/** What the provider says it does, and where it is changed. */
export function ModelPage({ lawTimes }: { lawTimes: ReactNode }) {
  const asked = useAsk(readModel, {})
  const me = useMe()
  const mayChange = me.data !== undefined && stands(me.data, 'home-manager', 'administrator')
  const model = asked.data
  return (
    <PageOf asked={asked}>
      {model?.inForce && (
        <InForce
          newest={model.inForce}
          versions={model.versions}
          mayChange={mayChange}
          lawTimes={lawTimes}
          readNewest={async () => (await asked.refetch()).data?.inForce}
        />
      )}
      {model && !model.inForce && <NoneYet mayChange={mayChange} />}
    </PageOf>
  )
}

function NoneYet({ mayChange }: { mayChange: boolean }) {
  if (!mayChange)
    return (
      <PageEmpty isPage title={say('none')}>
        {say('noneSays')}
      </PageEmpty>
    )
  return (
    <div className="at-model">
      <h1>{say('title')}</h1>
      <ChooseTemplate />
    </div>
  )
}

type InForceProps = {
  newest: Newest
  versions: readonly ModelVersionShown[]
  mayChange: boolean
  lawTimes: ReactNode
  readNewest: () => Promise<Newest | undefined>
}

function InForce({ newest, versions, mayChange, lawTimes, readNewest }: InForceProps) {
  const { draft, keep, done, letGo, layOverTheirs } = useDraft(newest, readNewest)
  const [open, setOpen] = useState<ElementName | 'whole' | 'after'>()
  const model = draft?.document ?? newest.document
  const findings = checkModel(model)
  const stop = () => setOpen(undefined)
  const keepAndStop = (changed: ModelOfCare) => {
    keep(changed)
    stop()
  }
  const openWhole = mayChange ? () => setOpen('whole') : undefined
  const parts = { model, findings, onKeep: keepAndStop, onCancel: stop }
  return (
    <div className="at-model">
      <ModelHead model={model} findings={findings} newest={versions[0]} onChange={openWhole} />
      {open === 'whole' && <EditWhole {...parts} />}
      {draft && (
        <PublishChange
          basedOn={draft.base.number}
          document={draft.document}
          changes={changesBetween(draft.base.document, draft.document)}
          onDone={done}
          onLetGo={letGo}
          onTakeTheirs={() => void layOverTheirs()}
        />
      )}
      <Elements {...parts} open={open} onOpen={mayChange ? setOpen : undefined} />
      <WholeCards model={model} onChange={openWhole} />
      {open === 'after' ? (
        <EditAfter
          times={model.afterMoments}
          law={lawTimes}
          onKeep={(afterMoments) => keepAndStop({ ...model, afterMoments })}
          onCancel={stop}
        />
      ) : (
        <AfterCard
          times={model.afterMoments}
          law={lawTimes}
          onChange={mayChange ? () => setOpen('after') : undefined}
        />
      )}
      <VersionList versions={versions} />
    </div>
  )
}
