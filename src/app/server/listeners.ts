import { hardMomentsListeners } from '#hard-moments/server/listeners.ts'
import type { Listener } from '#platform/server/context.ts'
import { repairListeners } from '#repair/server/listeners.ts'

/** What each part of the field does when a part below it tells a fact. */
export const allListeners: readonly Listener[] = [...hardMomentsListeners, ...repairListeners]
