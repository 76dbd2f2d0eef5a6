import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'

/** Something that somebody has to do, as it stands. What it is about is opened in its own part of the field. */
export const DutyShown = z.object({
  id: z.uuid(),
  /** `slice.what`. */
  kind: z.string(),
  /** What made it a duty: a hard moment, a medicine given, a note that was kept from a child. */
  about: z.uuid(),
  childId: ChildId.optional(),
  homeId: HomeId.optional(),
  /** The one whose it is, where it is one person's. */
  personId: PersonId.optional(),
  /** The rule of law or of the model that sets the time, by its id. */
  rule: z.string().optional(),
  openedAt: z.iso.datetime(),
  /** Missing: it stays open until it is done. */
  dueAt: z.iso.datetime().optional(),
})
export type DutyShown = z.infer<typeof DutyShown>

export const readDuties = query({
  name: 'reminders.readDuties',
  says: 'What is open in a home and falls to the one who asks, soonest first.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({ duties: z.array(DutyShown) }),
})
