import { NativeSelect, TextInput } from '@mantine/core'
import { settings } from '../contract/set-up.ts'
import { countries, timeZones } from './places-of-the-world.ts'
import { say } from './set-up-words.ts'

export interface HomeTyped {
  name: string
  setting: (typeof settings)[number]
  country: string
  timeZone: string
}

type HomeFieldsProps = {
  typed: HomeTyped
  onChange: (typed: HomeTyped) => void
  field: (name: keyof HomeTyped) => { id: string; error: string | undefined }
}

/** What a home needs to be one here: its name, its kind, and where its days are counted. */
export function HomeFields({ typed, onChange, field }: HomeFieldsProps) {
  const set = (part: Partial<HomeTyped>) => onChange({ ...typed, ...part })
  return (
    <>
      <TextInput
        {...field('name')}
        label={say('homeName')}
        value={typed.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        {...field('setting')}
        label={say('setting')}
        value={typed.setting}
        onChange={(event) => {
          const setting = settings.find((one) => one === event.currentTarget.value)
          if (setting) set({ setting })
        }}
        data={settings.map((value) => ({ value, label: say(value) }))}
      />
      <div className="ppl-two">
        <NativeSelect
          {...field('country')}
          label={say('country')}
          value={typed.country}
          onChange={(event) => set({ country: event.currentTarget.value })}
          data={countries()}
        />
        <NativeSelect
          {...field('timeZone')}
          label={say('timeZone')}
          description={say('timeZoneHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.timeZone}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
          data={timeZones()}
        />
      </div>
    </>
  )
}
