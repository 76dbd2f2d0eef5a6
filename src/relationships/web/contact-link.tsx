import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Contact } from '#people/contract/children.ts'
import { ContactWays } from '#people/web/contact-ways.tsx'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { linkContact } from '../contract/around.ts'
import type { PersonOnDay } from './around-now.ts'
import { say } from './words.ts'

type ContactShownProps = {
  childId: ChildId
  name: string
  one: PersonOnDay
  contacts: readonly Contact[]
  mayTell: boolean
}

/** The contact whom somebody around the child is, as far as the reader may see contacts. */
export function ContactShown({ childId, name, one, contacts, mayTell }: ContactShownProps) {
  const { id, contactId } = one.person
  const { send, problems, busy } = useForm(linkContact, `unlink-${id}`)
  const contact = contacts.find((known) => known.id === contactId)
  if (!contact) return null
  return (
    <section className="rel-contact" aria-label={say('contactOf', { person: one.first.name })}>
      <p>
        <strong>{contact.name}</strong>, {contact.relationship}
      </p>
      <ContactWays contact={contact} childName={name} />
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      {mayTell && (
        <Button
          variant="subtle"
          loading={busy}
          aria-label={say('notContactOf', { person: one.first.name, contact: contact.name })}
          onClick={() =>
            send({ id: crypto.randomUUID(), childId, aroundId: id, contactId: null }, () => undefined)
          }
        >
          {say('notContact')}
        </Button>
      )}
    </section>
  )
}

type LinkContactProps = {
  childId: ChildId
  one: PersonOnDay
  /** Contacts who are nobody's of the picture yet. */
  contacts: readonly Contact[]
  onDone: () => void
}

/** Chooses which contact somebody around the child is: nothing is typed twice. */
export function LinkContact({ childId, one, contacts, onDone }: LinkContactProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [contactId, setContact] = useState('')
  const { send, field, problems, busy } = useForm(linkContact, `link-${one.id}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId, aroundId: one.person.id, contactId }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <NativeSelect
        {...field('contactId')}
        label={say('whichContact', { person: one.first.name })}
        value={contactId}
        data={[
          { value: '', label: say('chooseContact') },
          ...contacts.map((known) => ({ value: known.id, label: `${known.name}, ${known.relationship}` })),
        ]}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
