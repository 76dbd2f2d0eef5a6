import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'
import { Password, SignInName } from './sign-in.ts'

export const settings = ['childrens-home', 'treatment-centre', 'therapeutic-school', 'support-group'] as const

/** An IANA name such as Europe/London: a home's days and nights are counted in it. */
const TimeZone = z.string().refine(isTimeZone, 'Choose a time zone from the list.')

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export const NewHome = z.object({
  name: z.string().trim().min(1, 'Write the name of the home.').max(120),
  setting: z.enum(settings),
  country: z.string().regex(/^[A-Z]{2}(-[A-Z]{3})?$/, 'Choose a country.'),
  timeZone: TimeZone,
})

export const PersonName = z.string().trim().min(1, 'Write the full name.').max(200)
export const KnownAs = z.string().trim().min(1, 'Write the name people use.').max(80)

export const setUp = command({
  name: 'people.setUp',
  says: 'On the first start: makes the provider, its first home and its first manager, and signs them in.',
  door: 'anyone',
  input: z.object({
    organisation: z.string().trim().min(1, 'Write the name of the provider.').max(200),
    home: NewHome,
    manager: z.object({
      name: PersonName,
      knownAs: KnownAs,
      signInName: SignInName,
      password: Password,
    }),
  }),
  output: z.object({ homeId: HomeId }),
})
