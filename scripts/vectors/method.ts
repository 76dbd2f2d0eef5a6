import { z } from 'zod'

/** What a method answers, by the names that the vectors use. */
export type Answer = Record<string, unknown>

export type Method = (inputs: unknown) => Answer

/** A method of the vectors: its inputs are looked at here and nowhere else. */
export function method<T>(inputs: z.ZodType<T>, answer: (inputs: T) => Answer): Method {
  return (raw) => answer(inputs.parse(raw))
}

export const number = z.number()
export const direction = z.union([z.literal(-1), z.literal(0), z.literal(1)])
export const side = z.union([z.literal(-1), z.literal(1)])
export const numbers = z.array(z.number().nullable())
export const table = z.array(numbers)

/** The names in the code have hyphens, those of the vectors underscores. */
export function named<T extends string | null>(word: T): string | null {
  return word === null ? null : word.replaceAll('-', '_')
}
