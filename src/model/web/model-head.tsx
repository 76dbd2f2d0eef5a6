import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { stands, useMe } from '#people/web/use-me.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { ModelVersionShown } from '../contract/model.ts'
import type { ModelOfCare } from '../model-of-care.ts'
import type { ModelFinding } from '../self-check.ts'
import { ChangeButton } from './element-card.tsx'
import { ElementCycle } from './element-cycle.tsx'
import { say } from './words.ts'

type ModelHeadProps = {
  model: ModelOfCare
  findings: readonly ModelFinding[]
  newest: ModelVersionShown | undefined
  onChange: (() => void) | undefined
}

/** The model at a glance: its name, what it believes, the picture of its four elements. */
export function ModelHead({ model, findings, newest, onChange }: ModelHeadProps) {
  const me = useMe().data
  const keepsLibrary = me !== undefined && stands(me, 'home-manager', 'clinician', 'administrator')
  return (
    <header className="at-model-head">
      <div>
        <p className="at-model-kind">{say('title')}</p>
        <h1>{model.name}</h1>
        {model.says && <p className="at-model-says">{model.says}</p>}
        <p className="at-model-state">
          <Chip tone={findings.length === 0 ? 'moss' : 'lamp'}>
            {findings.length === 0 ? say('whole') : say('notWhole', { count: findings.length })}
          </Chip>
          {newest && (
            <Chip tone="line">
              {say('version', { number: newest.number, day: fullDay(newest.madeAt.slice(0, 10)) })}
            </Chip>
          )}
        </p>
        <div className="at-model-deeds at-model-not-on-paper">
          <Button
            variant="light"
            leftSection={<IconPrinter aria-hidden size={18} />}
            onClick={() => window.print()}
          >
            {say('print')}
          </Button>
          {keepsLibrary && (
            <Button component={Link} to="/library" variant="light">
              {say('library')}
            </Button>
          )}
          {onChange && <ChangeButton label={say('changeOf', { name: model.name })} onClick={onChange} />}
        </div>
      </div>
      <ElementCycle elements={model.elements} findings={findings} />
    </header>
  )
}
