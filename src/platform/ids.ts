import { z } from 'zod'

/** An identity that says what it is of: the id of a note is not the id of a child. */
export function id<Name extends string>(name: Name) {
  return z.uuid().brand(name)
}

export const OrganisationId = id('Organisation')
export type OrganisationId = z.infer<typeof OrganisationId>

export const PersonId = id('Person')
export type PersonId = z.infer<typeof PersonId>

/** A child is a person too: the same id names the child and their sign-in. */
export const ChildId = id('Child')
export type ChildId = z.infer<typeof ChildId>

export const HomeId = id('Home')
export type HomeId = z.infer<typeof HomeId>
