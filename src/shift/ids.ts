import type { z } from 'zod'
import { id } from '#platform/ids.ts'

/** A shift of the rota, however often its plan changed. */
export const ShiftId = id('Shift')
export type ShiftId = z.infer<typeof ShiftId>

/** One time that somebody was there, however often it was told. */
export const WorkId = id('Work')
export type WorkId = z.infer<typeof WorkId>
