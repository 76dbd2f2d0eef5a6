import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import type { Me } from '../contract/sign-in.ts'
import { addHome } from '../contract/workers.ts'
import { say } from './admin-words.ts'
import { EnrolTablet } from './enrol-tablet.tsx'
import { say as sayForm } from './form-words.ts'
import { HomeFields, type HomeTyped } from './home-fields.tsx'
import { HomeTablets } from './home-tablets.tsx'
import { likelyCountry, likelyTimeZone } from './places-of-the-world.ts'
import { say as saySetUp } from './set-up-words.ts'
import { useForm } from './use-form.ts'
import './people.css'

/** The homes of the provider with their tablets, and this device as the tablet of one. */
export function HomesCard({ homes }: { homes: Me['homes'] }) {
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={say('homes')}
      aside={
        !adding && (
          <Button variant="light" onClick={() => setAdding(true)}>
            {say('addHome')}
          </Button>
        )
      }
    >
      {adding && <AddHome onDone={() => setAdding(false)} />}
      <ul className="ppl-plain">
        {homes.map((home) => (
          <li key={home.id} className="ppl-home">
            <div>
              <strong>{home.name}</strong>
              <p className="at-hint">{saySetUp(home.setting)}</p>
            </div>
            <EnrolTablet home={home} />
            <HomeTablets home={home} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function AddHome({ onDone }: { onDone: () => void }) {
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState<HomeTyped>(() => ({
    name: '',
    setting: 'childrens-home',
    country: likelyCountry(),
    timeZone: likelyTimeZone(),
  }))
  const { send, field, problems, busy } = useForm(addHome, 'add-home')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, ...typed }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <HomeFields typed={typed} onChange={setTyped} field={field} />
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
