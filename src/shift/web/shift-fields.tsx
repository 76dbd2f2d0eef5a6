import { NativeSelect, TextInput } from '@mantine/core'
import { ShiftKind, type WorkerOnRota } from '../contract/rota.ts'
import { say } from './rota-words.ts'

/** A shift while it is planned. */
export interface ShiftTyped {
  workerId: string
  kind: ShiftKind
  onDay: string
  starts: string
  ends: string
}

/** When a kind of shift usually is; the times of each one can be changed. */
export const usualTimes = {
  early: { starts: '07:00', ends: '15:00' },
  late: { starts: '14:30', ends: '22:30' },
  'long-day': { starts: '08:00', ends: '20:00' },
  'sleep-in': { starts: '22:30', ends: '07:00' },
  'waking-night': { starts: '21:45', ends: '07:15' },
} as const satisfies Record<ShiftKind, Pick<ShiftTyped, 'starts' | 'ends'>>

type ShiftFieldsProps = {
  typed: ShiftTyped
  workers: readonly WorkerOnRota[]
  /** The id and the problem of a field, by its name. */
  at: (name: keyof ShiftTyped) => { id: string; error: string | undefined }
  onChange: (changed: Partial<ShiftTyped>) => void
}

/** Who, which kind, which day, from when to when. */
export function ShiftFields({ typed, workers, at, onChange }: ShiftFieldsProps) {
  const text = (name: 'onDay' | 'starts' | 'ends', type: 'date' | 'time') => ({
    ...at(name),
    type,
    label: say(name),
    value: typed[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <div className="shf-two">
      <NativeSelect
        {...at('workerId')}
        label={say('worker')}
        value={typed.workerId}
        onChange={(event) => onChange({ workerId: event.currentTarget.value })}
        data={[
          { value: '', label: say('chooseWho') },
          ...workers.map(({ personId, knownAs }) => ({ value: personId, label: knownAs })),
        ]}
      />
      <NativeSelect
        {...at('kind')}
        label={say('kind')}
        value={typed.kind}
        onChange={(event) => {
          const kind = ShiftKind.parse(event.currentTarget.value)
          onChange({ kind, ...usualTimes[kind] })
        }}
        data={ShiftKind.options.map((kind) => ({ value: kind, label: say(`kind-${kind}`) }))}
      />
      <TextInput {...text('onDay', 'date')} />
      <TextInput {...text('starts', 'time')} />
      <TextInput {...text('ends', 'time')} />
    </div>
  )
}
