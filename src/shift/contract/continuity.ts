import { z } from 'zod'
import { Day } from '#people/contract/children.ts'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { WorkerOnRota } from './rota.ts'

/** Whom the young people saw in some time, in hours. */
const Seen = z.object({
  hours: z.number(),
  familiarHours: z.number(),
  workedHours: z.number(),
  agencyHours: z.number(),
  adults: z.int(),
})

/** An adult who was there, with how often and how long. */
const AdultSeen = WorkerOnRota.pick({ personId: true, knownAs: true, face: true, isAgency: true }).extend({
  shifts: z.int(),
  hours: z.number(),
  isFamiliar: z.boolean(),
})
export type AdultSeen = z.infer<typeof AdultSeen>

export const readContinuity = query({
  name: 'shift.readContinuity',
  says: 'Whom the young people of a home saw, week by week: hours with a familiar adult, work by an agency.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    /** Twelve weeks of seven days, the last one ends now. */
    weeks: z.array(Seen.extend({ fromOn: Day })),
    adults: z.array(AdultSeen),
  }),
})

export const readAdultsSeen = query({
  name: 'shift.readAdultsSeen',
  says: 'Which adults a child saw in the last seven days, and for how many hours one whom they know was there.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ seen: Seen.optional(), adults: z.array(AdultSeen) }),
})
