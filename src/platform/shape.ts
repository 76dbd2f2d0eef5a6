import { z } from 'zod'

/**
 * The five shapes in which children and workers say how they are: form carries the feeling, colour only helps.
 * No shape is a score; `shapeOrder` says only in which order they are drawn and offered.
 */
export const Shape = z.enum(['storm', 'wobble', 'flat', 'calm', 'sun'])
export type Shape = z.infer<typeof Shape>

/** From the most stirred up to the brightest: the order on every screen. */
export const shapeOrder: readonly Shape[] = Shape.options
