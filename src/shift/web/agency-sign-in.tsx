import { PasswordInput, TextInput } from '@mantine/core'
import { say } from './rota-words.ts'

/** A sign-in while it is typed. */
export interface SignInTyped {
  name: string
  password: string
  pin: string
}

type AgencySignInProps = {
  typed: SignInTyped
  onChange: (typed: SignInTyped) => void
  field: (name: keyof SignInTyped) => { id: string; error: string | undefined }
}

/** A sign-in name, a first password and, for the tablet, a PIN: handed over in person. */
export function AgencySignIn({ typed, onChange, field }: AgencySignInProps) {
  const of = (name: keyof SignInTyped) => ({
    ...field(name),
    value: typed[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <div className="shf-two">
      <TextInput
        {...of('name')}
        label={say('signInName')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...of('password')}
        label={say('password')}
        description={say('passwordHint')}
        autoComplete="new-password"
      />
      <TextInput
        {...of('pin')}
        label={say('pin')}
        description={say('pinHint')}
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  )
}
