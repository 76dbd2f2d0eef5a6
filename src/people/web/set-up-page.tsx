import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, type ReactNode, useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { Mark } from '#platform/web/shell/mark.tsx'
import { setUp } from '../contract/set-up.ts'
import { readDoor } from '../contract/sign-in.ts'
import { say as sayForm } from './form-words.ts'
import { HomeFields, type HomeTyped } from './home-fields.tsx'
import { likelyCountry, likelyTimeZone } from './places-of-the-world.ts'
import { say } from './set-up-words.ts'
import { useForm } from './use-form.ts'
import './sign-in.css'
import './forms.css'

/** The first start: the provider, its first home, its first manager. The model of care comes after. */
export function SetUpPage() {
  const asked = useAsk(readDoor, {})
  return (
    <main id="page" className="at-door" tabIndex={-1}>
      <p className="at-door-brand">
        <Mark size={44} /> Attune
      </p>
      <div className="at-door-wide">
        <PageOf asked={asked}>{asked.data?.isSetUp ? <Already /> : <SetUpForm />}</PageOf>
      </div>
    </main>
  )
}

function Already() {
  return (
    <>
      <h1 className="at-hidden">{say('title')}</h1>
      <PageEmpty
        title={say('already')}
        action={
          <Button component={Link} to="/sign-in">
            {say('toSignIn')}
          </Button>
        }
      >
        {say('alreadyHint')}
      </PageEmpty>
    </>
  )
}

function SetUpForm() {
  const { send, field, problems, busy } = useForm(setUp, 'set-up')
  const [organisation, setOrganisation] = useState('')
  const [home, setHome] = useState<HomeTyped>(() => ({
    name: '',
    setting: 'childrens-home',
    country: likelyCountry(),
    timeZone: likelyTimeZone(),
  }))
  const [manager, setManager] = useState({ name: '', knownAs: '', signInName: '', password: '' })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ organisation, home, manager }, () => {
      queries.clear()
      navigate({ to: '/set-up/model', replace: true })
    })
  }
  return (
    <form className="ppl-form" onSubmit={submit} noValidate>
      <div>
        <h1 className="ppl-title">{say('title')}</h1>
        <p className="at-hint">{say('hint')}</p>
      </div>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Step at={1} title={say('provider')} hint={say('providerHint')}>
        <TextInput
          {...field('organisation')}
          label={say('organisation')}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          autoComplete="organization"
        />
      </Step>
      <Step at={2} title={say('home')} hint={say('homeHint')}>
        <HomeFields typed={home} onChange={setHome} field={(name) => field(`home.${name}`)} />
      </Step>
      <Step at={3} title={say('you')} hint={say('youHint')}>
        <ManagerFields typed={manager} onChange={setManager} field={(name) => field(`manager.${name}`)} />
      </Step>
      <Button type="submit" size="lg" loading={busy}>
        {say('go')}
      </Button>
    </form>
  )
}

type StepProps = { at: number; title: string; hint: string; children: ReactNode }

function Step({ at, title, hint, children }: StepProps) {
  return (
    <Card title={title} hint={hint} aside={<span className="at-hint">{say('step', { at })}</span>}>
      <div className="ppl-fields">{children}</div>
    </Card>
  )
}

interface ManagerTyped {
  name: string
  knownAs: string
  signInName: string
  password: string
}

type ManagerProps = {
  typed: ManagerTyped
  onChange: (typed: ManagerTyped) => void
  field: (name: keyof ManagerTyped) => { id: string; error: string | undefined }
}

function ManagerFields({ typed, onChange, field }: ManagerProps) {
  const text = (name: keyof ManagerTyped) => ({
    ...field(name),
    label: say(name),
    value: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      onChange({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <div className="ppl-two">
        <TextInput {...text('name')} autoComplete="name" />
        <TextInput {...text('knownAs')} autoComplete="given-name" />
      </div>
      <TextInput
        {...text('signInName')}
        description={say('signInHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput {...text('password')} description={say('passwordHint')} autoComplete="new-password" />
    </>
  )
}
