import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, id, PersonId } from '#platform/ids.ts'
import { relations } from '#platform/permissions.ts'
import { KnownAs, PersonName } from './set-up.ts'
import { TieId } from './ties.ts'

export const Day = z.iso.date('Write a day as 2026-03-28.')

/** Who this child is, in their own words where they wish. */
export const Profile = z.object({
  languages: z.array(z.string().trim().min(1).max(60)).max(12),
  culture: z.string().trim().max(2000),
  faith: z.string().trim().max(2000),
  mattersMost: z.string().trim().max(2000),
  likes: z.array(z.string().trim().min(1).max(120)).max(20),
})
export type Profile = z.infer<typeof Profile>

export const ContactId = id('Contact')
export type ContactId = z.infer<typeof ContactId>
/** Someone around the child. */
export const Contact = z.object({
  id: ContactId,
  name: z.string().trim().min(1, 'Write the name of this person.').max(200),
  relationship: z.string().trim().min(1, 'Say who they are to the child.').max(120),
  phone: z.string().trim().max(60),
  email: z.string().trim().max(200),
  mayKnowAddress: z.boolean(),
  /** What they do for the child, may decide and answer for, where that was told. */
  part: z.string().trim().max(3500).optional(),
})
export type Contact = z.infer<typeof Contact>

/** Someone with a part in the child's plan: responsibility, authority, accountability, each in words. */
export const CareTeamMember = z.object({
  tieId: TieId,
  personId: PersonId,
  name: z.string(),
  knownAs: z.string(),
  job: z.string().optional(),
  face: Face.optional(),
  relation: z.enum(relations),
  /** Tied to this child, and not through the home. */
  ofChild: z.boolean(),
  responsibility: z.string(),
  authority: z.string(),
  accountability: z.string(),
})
export type CareTeamMember = z.infer<typeof CareTeamMember>

/** Who a child is, for whoever opens their page. */
export const ChildWhole = z.object({
  id: ChildId,
  knownAs: z.string(),
  fullName: z.string(),
  bornOn: Day,
  age: z.int(),
  ageInMonths: z.int(),
  pronouns: z.string(),
  face: Face.optional(),
  placingAuthority: z.string(),
  home: z.object({ id: HomeId, name: z.string(), timeZone: z.string() }).optional(),
  movedInOn: Day.optional(),
})
export type ChildWhole = z.infer<typeof ChildWhole>

/** A child as whoever is with them sees them; who is here for a shift gets what a shift needs, and no more of it. */
export const ChildShown = ChildWhole.partial({
  fullName: true,
  bornOn: true,
  age: true,
  ageInMonths: true,
  placingAuthority: true,
  movedInOn: true,
})
export type ChildShown = z.infer<typeof ChildShown>

export const listChildren = query({
  name: 'people.listChildren',
  says: 'The children that the one who asks may see today; for whoever is here for a shift, by first name and face.',
  door: 'children',
  input: z.object({ homeId: HomeId.optional() }),
  output: z.object({ children: z.array(ChildShown) }),
})

export const readChild = query({
  name: 'people.readChild',
  says: 'Who a child is, who is around them, and who is in their care team.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    child: ChildWhole,
    profile: Profile,
    contacts: z.array(Contact),
    careTeam: z.array(CareTeamMember),
    /** Set where the record is open to the one who asks in an emergency only. */
    openUntil: z.iso.datetime().optional(),
  }),
})

export const NewChild = z.object({
  id: ChildId,
  knownAs: KnownAs,
  fullName: PersonName,
  bornOn: Day,
  pronouns: z.string().trim().max(40),
  placingAuthority: z.string().trim().max(200),
  outsideReference: z.string().trim().max(120).optional(),
  homeId: HomeId,
  movedInOn: Day,
  profile: Profile,
  contacts: z.array(Contact).max(30),
  keyWorkerId: PersonId.optional(),
})
export type NewChild = z.infer<typeof NewChild>

export const admitChild = command({
  name: 'people.admitChild',
  says: 'A child moves in: who they are, who is around them, and their key worker.',
  door: 'home',
  input: NewChild,
  output: z.object({ childId: ChildId }),
})

export const tellProfile = command({
  name: 'people.tellProfile',
  says: 'Tells anew who a child is. Earlier tellings stay.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, profile: Profile }),
  output: z.object({}),
})

export const addContact = command({
  name: 'people.addContact',
  says: 'Adds someone around the child.',
  door: 'child',
  input: z.object({ childId: ChildId, contact: Contact }),
  output: z.object({}),
})

export const moveOn = command({
  name: 'people.moveOn',
  says: 'Says on which day a child moves on from the home. Access of the home ends with that day.',
  door: 'child',
  input: z.object({ childId: ChildId, onDay: Day }),
  output: z.object({}),
})
