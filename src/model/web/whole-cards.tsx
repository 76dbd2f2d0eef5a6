import { Card } from '#platform/web/parts/card.tsx'
import type { ModelFramework, ModelOfCare, ModelPart } from '../model-of-care.ts'
import { ChangeButton } from './element-card.tsx'
import { say } from './words.ts'

type WholeCardsProps = { model: ModelOfCare; onChange: (() => void) | undefined }

/** What runs through all four elements: practices, principles, and whom the provider answers to. */
export function WholeCards({ model, onChange }: WholeCardsProps) {
  return (
    <div className="at-model-whole">
      <PartCard title={say('practices')} parts={model.practices} onChange={onChange} />
      <PartCard title={say('principles')} parts={model.principles} onChange={onChange} />
      {model.frameworks.map((framework) => (
        <FrameworkCard key={framework.id} {...framework} />
      ))}
    </div>
  )
}

type PartCardProps = { title: string; parts: readonly ModelPart[]; onChange: (() => void) | undefined }

function PartCard({ title, parts, onChange }: PartCardProps) {
  if (parts.length === 0 && !onChange) return null
  return (
    <Card
      title={title}
      aside={onChange && <ChangeButton label={say('changeOf', { name: title })} onClick={onChange} />}
    >
      <Parts parts={parts} />
    </Card>
  )
}

function FrameworkCard({ name, source, checked, parts }: ModelFramework) {
  const hint = [say('frameworkSource', { source }), !checked && say('frameworkUnchecked')]
  return (
    <Card title={name} hint={hint.filter(Boolean).join(' ')}>
      <Parts parts={parts} />
    </Card>
  )
}

function Parts({ parts }: { parts: readonly ModelPart[] }) {
  return (
    <dl className="at-model-parts">
      {parts.map(({ id, name, says }) => (
        <div key={id}>
          <dt>{name}</dt>
          {says && <dd>{says}</dd>}
        </div>
      ))}
    </dl>
  )
}
