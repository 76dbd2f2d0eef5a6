import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { HomeId, id } from '#platform/ids.ts'

export const TabletId = id('Tablet')

/** A shared tablet of a home that nobody has ended. */
const TabletShown = z.object({
  id: TabletId,
  name: z.string(),
  /** What people call the one who made it the tablet. */
  enrolledBy: z.string(),
  enrolledAt: z.iso.datetime(),
})

export const listTablets = query({
  name: 'people.listTablets',
  says: 'The shared tablets of a home, with who enrolled each and when.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({ tablets: z.array(TabletShown) }),
})

export const endTablet = command({
  name: 'people.endTablet',
  says: 'Ends a shared tablet at once: no faces on it, no PIN helps, and who is signed in on it is signed out.',
  door: 'home',
  input: z.object({ homeId: HomeId, tabletId: TabletId }),
  output: z.object({}),
})
