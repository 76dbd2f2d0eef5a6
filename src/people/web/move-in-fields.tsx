import { NativeSelect, TextInput } from '@mantine/core'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import type { Me } from '../contract/sign-in.ts'
import { listTeam } from '../contract/workers.ts'
import { say } from './move-words.ts'

type Field = (name: string) => { id: string; error: string | undefined }

export interface NameTyped {
  knownAs: string
  fullName: string
  bornOn: string
  pronouns: string
}

type NameFieldsProps = { typed: NameTyped; onChange: (typed: NameTyped) => void; field: Field }

/** What a child is called, and when they were born. */
export function NameFields({ typed, onChange, field }: NameFieldsProps) {
  const set = (part: Partial<NameTyped>) => onChange({ ...typed, ...part })
  return (
    <div className="ppl-two">
      <TextInput
        {...field('knownAs')}
        label={say('knownAs')}
        value={typed.knownAs}
        onChange={(event) => set({ knownAs: event.currentTarget.value })}
        autoComplete="off"
      />
      <TextInput
        {...field('fullName')}
        label={say('fullName')}
        value={typed.fullName}
        onChange={(event) => set({ fullName: event.currentTarget.value })}
        autoComplete="off"
      />
      <TextInput
        {...field('bornOn')}
        label={say('bornOn')}
        type="date"
        value={typed.bornOn}
        onChange={(event) => set({ bornOn: event.currentTarget.value })}
      />
      <TextInput
        {...field('pronouns')}
        label={say('pronouns')}
        description={say('pronounsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.pronouns}
        onChange={(event) => set({ pronouns: event.currentTarget.value })}
      />
    </div>
  )
}

export interface StayTyped {
  homeId: string
  movedInOn: string
  placingAuthority: string
  keyWorkerId: string
}

type StayFieldsProps = {
  homes: Me['homes']
  typed: StayTyped
  onChange: (typed: StayTyped) => void
  field: Field
}

/** Where and when they move in, who asked for it, and who is their key worker. */
export function StayFields({ homes, typed, onChange, field }: StayFieldsProps) {
  const set = (part: Partial<StayTyped>) => onChange({ ...typed, ...part })
  const { data } = useAsk(listTeam, { homeId: HomeId.parse(typed.homeId) })
  const team = (data?.team ?? []).map((one) => ({ value: one.personId, label: one.name }))
  return (
    <div className="ppl-two">
      <NativeSelect
        {...field('homeId')}
        label={say('home')}
        value={typed.homeId}
        onChange={(event) => set({ homeId: event.currentTarget.value, keyWorkerId: '' })}
        data={homes.map((home) => ({ value: home.id, label: home.name }))}
      />
      <TextInput
        {...field('movedInOn')}
        label={say('movedInOn')}
        type="date"
        value={typed.movedInOn}
        onChange={(event) => set({ movedInOn: event.currentTarget.value })}
      />
      <NativeSelect
        {...field('keyWorkerId')}
        label={say('keyWorker')}
        value={typed.keyWorkerId}
        onChange={(event) => set({ keyWorkerId: event.currentTarget.value })}
        data={[{ value: '', label: say('nobodyYet') }, ...team]}
      />
      <TextInput
        {...field('placingAuthority')}
        label={say('placingAuthority')}
        description={say('placingHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.placingAuthority}
        onChange={(event) => set({ placingAuthority: event.currentTarget.value })}
      />
    </div>
  )
}
