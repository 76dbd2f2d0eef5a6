import { z } from 'zod'

/** Which text something of the library comes from: the edition that ships, or a version of the provider's own. */
export const LibraryVersion = z.object({ of: z.enum(['shipped', 'own']), number: z.int() })
export type LibraryVersion = z.infer<typeof LibraryVersion>
