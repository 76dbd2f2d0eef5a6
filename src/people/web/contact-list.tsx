import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { ContactFields, type ContactTyped, newContact } from './contact-fields.tsx'
import { say } from './move-words.ts'

type ContactListProps = {
  contacts: readonly ContactTyped[]
  onChange: (contacts: ContactTyped[]) => void
  field: (name: string) => { id: string; error: string | undefined }
}

/** The people around a child who is moving in, one after the other. */
export function ContactList({ contacts, onChange, field }: ContactListProps) {
  const set = (changed: ContactTyped) =>
    onChange(contacts.map((one) => (one.id === changed.id ? changed : one)))
  return (
    <div className="ppl-fields">
      {contacts.map((contact, at) => (
        <fieldset key={contact.id} className="ppl-contact">
          <legend>{contact.name || say('person', { at: at + 1 })}</legend>
          <ContactFields typed={contact} onChange={set} field={(name) => field(`contacts.${at}.${name}`)} />
          <div>
            <Button
              variant="subtle"
              leftSection={<IconX aria-hidden size={18} />}
              onClick={() => onChange(contacts.filter((one) => one.id !== contact.id))}
            >
              {contact.name ? say('takeOut', { name: contact.name }) : say('takeOutEmpty', { at: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="light"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => onChange([...contacts, newContact()])}
        >
          {say('addPerson')}
        </Button>
      </div>
    </div>
  )
}
