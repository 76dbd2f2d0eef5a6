import { TextInput } from '@mantine/core'
import type { InputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import type { FileRead, readFile } from '../contract.ts'
import { BringThem } from './bring-them.tsx'
import { ColumnChoices } from './column-choices.tsx'
import { Said } from './said.tsx'
import { say } from './words.ts'

type Asked = InputOf<typeof readFile>

type LookOverProps = {
  read: FileRead
  homeId: HomeId
  asked: Asked
  /** How often the file was read: each reading begins anew with nobody moved in. */
  at: number
  busy: boolean
  onAsk: (more: Partial<Asked>) => void
}

/** What the file holds: its columns, what keeps somebody out, and who would move in. */
export function LookOver({ read, homeId, asked, at, busy, onAsk }: LookOverProps) {
  const { kind, columns, mapping, problems, notes } = read
  return (
    <div className="ex-stack" aria-busy={busy}>
      {kind === 'csv' && columns.length > 0 && (
        <ColumnChoices
          columns={columns}
          mapping={mapping}
          onChange={(chosen) => onAsk({ ...asked, mapping: chosen })}
        />
      )}
      {kind === 'fhir' && (
        <Card title={say('bundle')} hint={say('movedInHint')}>
          <TextInput
            label={say('movedInOn')}
            type="date"
            defaultValue={asked.movedInOn ?? ''}
            onChange={(event) => {
              const movedInOn = event.currentTarget.value
              if (movedInOn) onAsk({ ...asked, movedInOn })
            }}
          />
        </Card>
      )}
      {problems.length > 0 && (
        <Card title={say('problems', { count: problems.length })} hint={say('problemsHint')} tone="lamp">
          <Said lines={problems} />
        </Card>
      )}
      {notes.length > 0 && (
        <Card title={say('notes')}>
          <Said lines={notes} />
        </Card>
      )}
      <BringThem key={at} read={read} homeId={homeId} />
    </div>
  )
}
