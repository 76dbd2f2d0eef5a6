import { useState } from 'react'
import { stands, useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type ModelVersionShown, readModel } from '../contract/model.ts'
import { changesBetween } from '../model-changes.ts'
import { ElementName, type ModelOfCare } from '../model-of-care.ts'
import { checkModel } from '../self-check.ts'
import { ChooseTemplate } from './choose-template.tsx'
import { EditElement } from './edit-element.tsx'
import { EditWhole } from './edit-whole.tsx'
import { ElementCard } from './element-card.tsx'
import { ModelHead } from './model-head.tsx'
import { PublishChange } from './publish-change.tsx'
import { VersionList } from './version-list.tsx'
import { WholeCards } from './whole-cards.tsx'
import { say } from './words.ts'
import './model.css'

/** What the provider says it does, and where it is changed. */
export function ModelPage() {
  const asked = useAsk(readModel, {})
  const me = useMe()
  const mayChange = me.data !== undefined && stands(me.data, 'home-manager', 'administrator')
  const model = asked.data
  return (
    <PageOf asked={asked}>
      {model?.inForce && <InForce {...model.inForce} versions={model.versions} mayChange={mayChange} />}
      {model && !model.inForce && <NoneYet mayChange={mayChange} />}
    </PageOf>
  )
}

function NoneYet({ mayChange }: { mayChange: boolean }) {
  if (!mayChange) return <PageEmpty title={say('none')}>{say('noneSays')}</PageEmpty>
  return (
    <div className="at-model">
      <h1>{say('title')}</h1>
      <ChooseTemplate />
    </div>
  )
}

type InForceProps = {
  number: number
  document: ModelOfCare
  versions: readonly ModelVersionShown[]
  mayChange: boolean
}

/** What is being written, and on which version it stands. */
type Draft = { basedOn: number; document: ModelOfCare }

function InForce({ number, document, versions, mayChange }: InForceProps) {
  const [draft, setDraft] = useState<Draft>()
  const [open, setOpen] = useState<ElementName | 'whole'>()
  const model = draft?.document ?? document
  const findings = checkModel(model)
  const keep = (changed: ModelOfCare) => {
    setDraft({ basedOn: draft?.basedOn ?? number, document: changed })
    setOpen(undefined)
  }
  const change = (what: ElementName | 'whole') => (mayChange ? () => setOpen(what) : undefined)
  const stop = () => setOpen(undefined)
  return (
    <div className="at-model">
      <ModelHead model={model} findings={findings} newest={versions[0]} onChange={change('whole')} />
      {open === 'whole' && <EditWhole model={model} onKeep={keep} onCancel={stop} />}
      {draft && (
        <PublishChange
          basedOn={draft.basedOn}
          document={draft.document}
          changes={changesBetween(document, draft.document)}
          onDone={() => setDraft(undefined)}
          onTakeTheirs={() => setDraft({ ...draft, basedOn: number })}
        />
      )}
      <div className="at-model-elements">
        {ElementName.options.map((name) =>
          open === name ? (
            <EditElement
              key={name}
              name={name}
              element={model.elements[name]}
              onKeep={(element) => keep({ ...model, elements: { ...model.elements, [name]: element } })}
              onCancel={stop}
            />
          ) : (
            <ElementCard
              key={name}
              name={name}
              element={model.elements[name]}
              findings={findings.filter((one) => one.element === name)}
              onChange={change(name)}
            />
          ),
        )}
      </div>
      <WholeCards model={model} onChange={change('whole')} />
      <VersionList versions={versions} />
    </div>
  )
}
