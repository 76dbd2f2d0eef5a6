import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconRepeat } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import type { ElementName, ElementOfCare, ModelPart, Rhythm } from '../model-of-care.ts'
import type { ModelFinding } from '../self-check.ts'
import { rhythmLine } from './rhythm-words.ts'
import { say } from './words.ts'

type ElementCardProps = {
  name: ElementName
  element: ElementOfCare
  findings: readonly ModelFinding[]
  /** Missing for those who read the model and do not change it. */
  onChange: (() => void) | undefined
}

/** One of the four elements: what it means, what it works with, what comes round. */
export function ElementCard({ name, element, findings, onChange }: ElementCardProps) {
  return (
    <div className={`at-model-element at-model-element-${name}`}>
      <Card
        title={say(name)}
        hint={say(`${name}Asks`)}
        aside={onChange && <ChangeButton label={say('changeOf', { name: say(name) })} onClick={onChange} />}
      >
        {element.says && <p className="at-model-element-says">{element.says}</p>}
        {findings.map(({ lacks }) => (
          <Missing key={lacks} lacks={lacks} onAdd={onChange} />
        ))}
        <PartList title={say('tools')} parts={element.tools} />
        <PartList title={say('menu')} parts={element.menu} />
        <RhythmList rhythms={element.rhythms} />
      </Card>
    </div>
  )
}

export function ChangeButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      className="at-model-not-on-paper"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <IconPencil aria-hidden size={20} />
    </ActionIcon>
  )
}

const lackWords = {
  missing: 'missing',
  'no-words': 'noWords',
  'no-tool': 'noTool',
  'no-menu': 'noMenu',
  'no-rhythm': 'noRhythm',
} as const

function Missing({ lacks, onAdd }: { lacks: ModelFinding['lacks']; onAdd: (() => void) | undefined }) {
  return (
    <div className="at-model-element-missing">
      <p>{say(lackWords[lacks])}</p>
      {onAdd && (
        <Button variant="default" onClick={onAdd} className="at-model-not-on-paper">
          {say('addIt')}
        </Button>
      )}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h3 className="at-model-element-group">{title}</h3>
      {children}
    </>
  )
}

/** Named parts of a model, each with its sentence. */
function PartList({ title, parts }: { title: string; parts: readonly ModelPart[] }) {
  if (parts.length === 0) return null
  return (
    <Group title={title}>
      <dl className="at-model-parts">
        {parts.map(({ id, name, says }) => (
          <div key={id}>
            <dt>{name}</dt>
            {says && <dd>{says}</dd>}
          </div>
        ))}
      </dl>
    </Group>
  )
}

function RhythmList({ rhythms }: { rhythms: readonly Rhythm[] }) {
  if (rhythms.length === 0) return null
  return (
    <Group title={say('rhythms')}>
      <ul className="at-model-rhythms">
        {rhythms.map((rhythm) => (
          <li key={rhythm.id}>
            <IconRepeat aria-hidden size={20} stroke={1.8} />
            <div>
              <p>{rhythm.says}</p>
              <p className="at-hint">{rhythmLine(rhythm)}</p>
            </div>
          </li>
        ))}
      </ul>
      {rhythms.some(({ of }) => of === 'worker') && <p className="at-hint">{say('workersOwn')}</p>}
    </Group>
  )
}
