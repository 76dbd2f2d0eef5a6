import { z } from 'zod'
import { Day } from '#people/contract/children.ts'
import { KnownAs, PersonName } from '#people/contract/set-up.ts'
import { NewPin, Password, SignInName } from '#people/contract/sign-in.ts'
import { TieId } from '#people/contract/ties.ts'
import { command } from '#platform/contract.ts'
import { HomeId, PersonId } from '#platform/ids.ts'

const Days = z.object({
  tieId: TieId,
  homeId: HomeId,
  agency: z.string().trim().min(1, 'Write the name of the agency.').max(120),
  fromOn: Day,
  /** The day on which their last shift begins. */
  lastOn: Day,
  /** Their last shift goes into the next morning: their access ends with that day. */
  intoMorning: z.boolean(),
})

export const bringAgencyWorkerIn = command({
  name: 'shift.bringAgencyWorkerIn',
  says: 'Brings somebody in from an agency for some days, with a sign-in. Access ends by itself with the last day.',
  door: 'home',
  input: Days.extend({
    personId: PersonId,
    name: PersonName,
    knownAs: KnownAs,
    signIn: z.object({ name: SignInName, password: Password, pin: NewPin.optional() }),
  }),
  output: z.object({ lastDay: Day }),
})

export const bringAgencyWorkerBack = command({
  name: 'shift.bringAgencyWorkerBack',
  says: 'Gives some more days to somebody who was here for an agency before.',
  door: 'home',
  input: Days.extend({ personId: PersonId }),
  output: z.object({ lastDay: Day }),
})
