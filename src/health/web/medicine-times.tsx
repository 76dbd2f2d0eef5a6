import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { MedicineFields } from './medicine-fields.ts'
import { dayName } from './order-words.ts'
import { say } from './words.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** When a medicine is given: at set times, or as needed with its limits. */
export function MedicineTimes(fields: MedicineFields) {
  const { typed, change } = fields
  return (
    <>
      <Segments
        label={say('given')}
        value={typed.given}
        onChange={(given) => change({ given })}
        options={(['regular', 'as-needed'] as const).map((value) => ({
          value,
          label: say(`given-${value}`),
        }))}
      />
      {typed.given === 'regular' ? <SetTimes {...fields} /> : <AsNeeded {...fields} />}
    </>
  )
}

function SetTimes({ typed, change, text, figure }: MedicineFields) {
  return (
    <>
      <TextInput {...text('times')} label={say('times')} description={say('timesHint')} />
      <Checkbox.Group
        label={say('weekDays')}
        value={typed.weekDays.map(String)}
        onChange={(days) => change({ weekDays: days.map(Number).sort() })}
      >
        <Group>
          {DAYS.map((day) => (
            <Checkbox key={day} value={String(day)} label={dayName(day)} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className="ppl-two">
        <NumberInput {...figure('everyDays')} label={say('everyHowMany')} min={1} hideControls />
        <NumberInput {...figure('lateAfterMinutes')} label={say('lateAfter')} min={5} hideControls />
      </div>
    </>
  )
}

function AsNeeded({ text, figure }: MedicineFields) {
  return (
    <>
      <TextInput {...text('neededWhen')} label={say('neededWhen')} description={say('neededWhenHint')} />
      <TextInput {...text('tryFirst')} label={say('tryFirstField')} description={say('tryFirstHint')} />
      <div className="ppl-two">
        <NumberInput {...figure('hoursBetween')} label={say('hoursField')} min={0} hideControls />
        <NumberInput {...figure('mostInDay')} label={say('mostField')} min={1} hideControls />
        <NumberInput {...figure('effectAfterMinutes')} label={say('effectAfter')} min={5} hideControls />
      </div>
    </>
  )
}
