import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { LinkKind, LinkWay } from '../family-tree.ts'
import { AroundId } from './around.ts'

export const tellFamilyLink = command({
  name: 'relationships.tellFamilyLink',
  says: 'Tells how two people of a child’s family belong together. The newest for two people counts.',
  door: 'child',
  input: z
    .object({
      id: z.uuid(),
      childId: ChildId,
      /** Nobody named is the child. */
      one: AroundId.optional(),
      other: AroundId.optional(),
      kind: LinkKind,
      way: LinkWay,
      apart: z.boolean(),
    })
    .refine(({ one, other }) => one !== other, { message: 'Choose two people.', path: ['other'] }),
  output: z.object({}),
})

export const FamilyLinkShown = z.object({
  id: z.uuid(),
  one: AroundId.optional(),
  other: AroundId.optional(),
  kind: LinkKind,
  way: LinkWay,
  apart: z.boolean(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})
export type FamilyLinkShown = z.infer<typeof FamilyLinkShown>

export const readFamilyTree = query({
  name: 'relationships.readFamilyTree',
  says: 'How the people of a child’s family belong together, all that was told, newest first.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ links: z.array(FamilyLinkShown) }),
})
