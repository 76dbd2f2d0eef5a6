import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { addContact, type ChildShown, type Contact } from '../contract/children.ts'
import { say } from './care-words.ts'
import { ContactFields, newContact } from './contact-fields.tsx'
import { ContactWays } from './contact-ways.tsx'
import { say as sayForm } from './form-words.ts'
import { useForm, useUnsaved } from './use-form.ts'
import './forms.css'

type ContactsCardProps = { child: ChildShown; contacts: readonly Contact[]; mayWrite: boolean }

/** Everyone around the child, and who of them may know where the child lives. */
export function ContactsCard({ child, contacts, mayWrite }: ContactsCardProps) {
  const [adding, setAdding] = useState(false)
  const name = child.knownAs
  return (
    <Card
      title={say('around', { name })}
      aside={
        mayWrite &&
        !adding && (
          <Button variant="light" onClick={() => setAdding(true)}>
            {say('addContact')}
          </Button>
        )
      }
    >
      <div className="ppl-fields">
        {adding && <AddContact child={child} onDone={() => setAdding(false)} />}
        {contacts.length === 0 && !adding && <p>{say('aroundEmpty', { name })}</p>}
        <ul className="ppl-members">
          {contacts.map((contact) => (
            <ContactLine key={contact.id} contact={contact} childName={name} />
          ))}
        </ul>
      </div>
    </Card>
  )
}

function ContactLine({ contact, childName }: { contact: Contact; childName: string }) {
  const { id, name, relationship, part } = contact
  return (
    <li className="ppl-member">
      <Face face={faceFor(id)} name="" size={52} />
      <div>
        <strong>{name}</strong>
        <p className="at-hint">{relationship}</p>
        {part && <p>{part}</p>}
        <ContactWays contact={contact} childName={childName} />
      </div>
    </li>
  )
}

function AddContact({ child, onDone }: { child: ChildShown; onDone: () => void }) {
  const [typed, setTyped] = useState(newContact)
  const { send, field, problems, busy } = useForm(addContact, 'add-contact')
  useUnsaved(!busy && typed.name !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ childId: child.id, contact: typed }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <ContactFields typed={typed} onChange={setTyped} field={(name) => field(`contact.${name}`)} />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
