import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'

/** What a word is asked about: what was seen, said or done, by whom; or only whether a plainer word would do. */
export const GentleQuestion = z.enum(['seen', 'behind', 'said', 'plain', 'names', 'exactly', 'told', 'did'])
export type GentleQuestion = z.infer<typeof GentleQuestion>

/** A word that is asked about while a note is written. */
export const GentleWord = z.object({
  /** In small letters, as it is written in notes. */
  finds: z
    .string()
    .trim()
    .toLowerCase()
    .min(2, 'Write the word or the words.')
    .max(60, 'Sixty letters at most.')
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ’'-]*$/u, 'Only letters, numbers and spaces.'),
  asks: GentleQuestion,
  /** What could stand there; nothing where only the writer knows. */
  instead: z.string().trim().max(60, 'Sixty letters at most.').optional(),
})
export type GentleWord = z.infer<typeof GentleWord>

export const readGentleWords = query({
  name: 'records.readGentleWords',
  says: 'The words that a home asks about gently while a note is written, and those it has turned off.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({ words: z.array(GentleWord.extend({ isOn: z.boolean(), isOwn: z.boolean() })) }),
})
export type GentleWordShown = z.infer<typeof readGentleWords.output>['words'][number]

export const changeGentleWord = command({
  name: 'records.changeGentleWord',
  says: 'Adds a word that a home asks about, changes it, or turns it on or off.',
  door: 'home',
  input: GentleWord.extend({ id: z.uuid(), homeId: HomeId, isOn: z.boolean() }),
  output: z.object({}),
})
