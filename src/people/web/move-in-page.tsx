import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useNavigate } from '#platform/web/places.tsx'
import { admitChild, type NewChild } from '../contract/children.ts'
import type { Me } from '../contract/sign-in.ts'
import { todayIn } from '../home-day.ts'
import type { ContactTyped } from './contact-fields.tsx'
import { ContactList } from './contact-list.tsx'
import { say as sayForm } from './form-words.ts'
import { NameFields, type NameTyped, StayFields, type StayTyped } from './move-in-fields.tsx'
import { say } from './move-words.ts'
import { BackgroundFields, OwnWordsFields, profileOf, profileTyped } from './profile-fields.tsx'
import { useForm, useUnsaved } from './use-form.ts'
import { homesManaged, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** What is known of who is moving in before anyone writes it here. */
export interface KnownArrival {
  homeId: string
  knownAs: string
  bornOn: string
  placingAuthority: string
  mattersMost: string
}

/** Sends who is moving in, and says what is not right yet. */
export type Admitting = Pick<ReturnType<typeof useForm>, 'field' | 'problems' | 'busy' | 'isDone'> & {
  send: (child: z.input<typeof NewChild>, onDone: () => void) => void
}

/** A young person moves in: who they are first, then where and when. */
export function MoveInPage({ known, admitting }: { known?: KnownArrival; admitting?: Admitting }) {
  const me = useMe()
  const own = useForm(admitChild, 'move-in')
  // Who was asked for moves into the home that was asked.
  const homes = (me.data ? homesManaged(me.data) : []).filter(({ id }) => !known || id === known.homeId)
  return (
    <PageOf asked={me}>
      {homes.length > 0 ? (
        <MoveInForm {...{ homes, known }} admitting={admitting ?? own} />
      ) : (
        <PageEmpty title={say('noHome')} />
      )}
    </PageOf>
  )
}

const NO_NAMES: NameTyped = { knownAs: '', fullName: '', bornOn: '', pronouns: '' }

type MoveInFormProps = { homes: Me['homes']; known: KnownArrival | undefined; admitting: Admitting }

function MoveInForm({ homes, known, admitting }: MoveInFormProps) {
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  const [names, setNames] = useState({
    ...NO_NAMES,
    knownAs: known?.knownAs ?? '',
    bornOn: known?.bornOn ?? '',
  })
  const [profile, setProfile] = useState({ ...profileTyped(), mattersMost: known?.mattersMost ?? '' })
  const [contacts, setContacts] = useState<ContactTyped[]>([])
  const [stay, setStay] = useState(() => firstStay(homes, known))
  const { send, field, problems, busy, isDone } = admitting
  const written = [...Object.values(names), ...Object.values(profile)].some(Boolean) || contacts.length > 0
  useUnsaved(written && !isDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { keyWorkerId, ...where } = stay
    const child = { id, ...names, ...where, profile: profileOf(profile), contacts }
    send({ ...child, ...(keyWorkerId && { keyWorkerId }) }, () => {
      navigate({ to: `/children/${id}`, anyway: true })
    })
  }
  const ofProfile = {
    typed: profile,
    onChange: setProfile,
    field: (name: string) => field(`profile.${name}`),
  }
  return (
    <form className="ppl-form ppl-narrow" onSubmit={submit} noValidate>
      <div>
        <h1 className="ppl-title">{say('title')}</h1>
        <p className="at-hint">{say('hint')}</p>
      </div>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Card title={say('who')} hint={say('whoHint')}>
        <div className="ppl-fields">
          <NameFields typed={names} onChange={setNames} field={field} />
          <BackgroundFields {...ofProfile} />
        </div>
      </Card>
      <Card title={say('words')} hint={say('wordsHint')} tone="presence">
        <div className="ppl-fields">
          <OwnWordsFields {...ofProfile} />
        </div>
      </Card>
      <Card title={say('people')} hint={say('peopleHint')}>
        <ContactList contacts={contacts} onChange={setContacts} field={field} />
      </Card>
      <Card title={say('arriving')}>
        <div className="ppl-fields">
          <StayFields homes={homes} typed={stay} onChange={setStay} field={field} />
        </div>
      </Card>
      <div className="ppl-row">
        <Button type="submit" size="lg" loading={busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}

function firstStay(homes: Me['homes'], known: KnownArrival | undefined): StayTyped {
  const home = homes.find(({ id }) => id === known?.homeId) ?? homes[0]
  const movedInOn = todayIn(home?.timeZone ?? 'UTC', new Date())
  const placingAuthority = known?.placingAuthority ?? ''
  return { homeId: home?.id ?? '', movedInOn, placingAuthority, keyWorkerId: '' }
}
