import { z } from 'zod'
import { id } from '#platform/ids.ts'

export const FormId = id('Form')
export type FormId = z.infer<typeof FormId>

/** The id of an instrument: one that is known, or the provider's own, which begins with `own-`. */
export const InstrumentId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'An id is small letters, figures and hyphens.')
export type InstrumentId = z.infer<typeof InstrumentId>

export const ResultId = id('Result')
export type ResultId = z.infer<typeof ResultId>
