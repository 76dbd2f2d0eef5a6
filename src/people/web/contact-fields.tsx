import { Checkbox, TextInput } from '@mantine/core'
import type { Contact } from '../contract/children.ts'
import { say } from './move-words.ts'

/** Somebody around a child, as they are being written down. */
export type ContactTyped = {
  [Key in keyof Omit<Contact, 'part'>]: Contact[Key] extends boolean ? boolean : string
}

/** An empty one; nobody may know the address until somebody says so. */
export function newContact(): ContactTyped {
  return { id: crypto.randomUUID(), name: '', relationship: '', phone: '', email: '', mayKnowAddress: false }
}

type ContactFieldsProps = {
  typed: ContactTyped
  onChange: (typed: ContactTyped) => void
  field: (name: keyof ContactTyped) => { id: string; error: string | undefined }
}

export function ContactFields({ typed, onChange, field }: ContactFieldsProps) {
  const set = (part: Partial<ContactTyped>) => onChange({ ...typed, ...part })
  return (
    <>
      <div className="ppl-two">
        <TextInput
          {...field('name')}
          label={say('personName')}
          value={typed.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          {...field('relationship')}
          label={say('relationship')}
          description={say('relationshipHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.relationship}
          onChange={(event) => set({ relationship: event.currentTarget.value })}
        />
        <TextInput
          {...field('phone')}
          label={say('phone')}
          type="tel"
          value={typed.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
        <TextInput
          {...field('email')}
          label={say('email')}
          type="email"
          value={typed.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        {...field('mayKnowAddress')}
        label={say('mayKnow')}
        checked={typed.mayKnowAddress}
        onChange={(event) => set({ mayKnowAddress: event.currentTarget.checked })}
      />
    </>
  )
}
