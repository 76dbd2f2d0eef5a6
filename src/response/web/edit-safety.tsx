import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CareTeamMember } from '#people/contract/children.ts'
import { Card } from '#platform/web/parts/card.tsx'
import type { SafetyPlan } from '../plan.ts'
import { say } from './edit-words.ts'
import { say as sayPlan } from './words.ts'

type EditSafetyProps = {
  name: string
  safety: SafetyPlan
  careTeam: readonly CareTeamMember[]
  onChange: (safety: SafetyPlan) => void
}

/** The page for a hard moment, line by line. Empty lines are not kept. */
export function EditSafety({ name, safety, careTeam, onChange }: EditSafetyProps) {
  const bring = careTeam.find(({ personId }) => personId === safety.bring)
  return (
    <Card title={say('safety')} hint={say('safetyHint', { name })} level={3}>
      <div className="at-plan-form">
        <HelpLines helps={safety.helps} onChange={(helps) => onChange({ ...safety, helps })} />
        {(['earlySigns', 'triggers', 'harder'] as const).map((part) => (
          <Lines
            key={part}
            title={sayPlan(part)}
            lines={safety[part]}
            onChange={(lines) => onChange({ ...safety, [part]: lines })}
          />
        ))}
        <NativeSelect
          label={say('bring')}
          value={bring?.personId ?? ''}
          data={[
            { value: '', label: say('nobody') },
            ...careTeam.map(({ personId, knownAs }) => ({ value: `${personId}`, label: knownAs })),
          ]}
          onChange={(event) => {
            const person = careTeam.find(({ personId }) => personId === event.currentTarget.value)
            onChange({ ...safety, bring: person?.personId })
          }}
        />
      </div>
    </Card>
  )
}

type LinesProps = { title: string; lines: readonly string[]; onChange: (lines: string[]) => void }

function Lines({ title, lines, onChange }: LinesProps) {
  const [shown, setShown] = useState<string[]>([...lines])
  const set = (next: string[]) => {
    setShown(next)
    onChange(next.map((line) => line.trim()).filter((line) => line !== ''))
  }
  return (
    <fieldset className="at-plan-lines">
      <legend>{title}</legend>
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div key={at} className="at-line-row">
          <TextInput
            aria-label={say('lineOf', { part: title, at: at + 1 })}
            value={line}
            maxLength={300}
            onChange={(event) => set(shown.with(at, event.currentTarget.value))}
          />
          <TakeOut at={at} onTake={() => set(shown.toSpliced(at, 1))} />
        </div>
      ))}
      {shown.length < 12 && <AddLine onAdd={() => setShown([...shown, ''])} />}
    </fieldset>
  )
}

type Help = SafetyPlan['helps'][number]

function HelpLines({ helps, onChange }: { helps: readonly Help[]; onChange: (helps: Help[]) => void }) {
  const [shown, setShown] = useState<Help[]>([...helps])
  const set = (next: Help[]) => {
    setShown(next)
    onChange(next.filter(({ title }) => title.trim() !== ''))
  }
  return (
    <fieldset className="at-plan-lines">
      <legend>{sayPlan('helps')}</legend>
      {shown.map((help, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div key={at} className="at-help-row">
          <TextInput
            label={say('helpTitle', { at: at + 1 })}
            value={help.title}
            maxLength={80}
            onChange={(event) => set(shown.with(at, { ...help, title: event.currentTarget.value }))}
          />
          <TextInput
            label={say('helpSays', { at: at + 1 })}
            value={help.says}
            maxLength={300}
            onChange={(event) => set(shown.with(at, { ...help, says: event.currentTarget.value }))}
          />
          <TakeOut at={at} onTake={() => set(shown.toSpliced(at, 1))} />
        </div>
      ))}
      {shown.length < 6 && <AddLine onAdd={() => setShown([...shown, { title: '', says: '' }])} />}
    </fieldset>
  )
}

function TakeOut({ at, onTake }: { at: number; onTake: () => void }) {
  return (
    <ActionIcon aria-label={say('removeLine', { at: at + 1 })} onClick={onTake}>
      <IconX aria-hidden size={20} />
    </ActionIcon>
  )
}

function AddLine({ onAdd }: { onAdd: () => void }) {
  return (
    <div>
      <Button variant="subtle" leftSection={<IconPlus aria-hidden size={18} />} onClick={onAdd}>
        {say('addLine')}
      </Button>
    </div>
  )
}
