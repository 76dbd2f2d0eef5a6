import { z } from 'zod'
import { command } from '#platform/contract.ts'
import { Filling } from '../answers.ts'
import { FormId, ResultId } from '../ids.ts'

/** What somebody outside comes by. It travels in the body of a request, never in an address. */
export const Held = z.object({
  token: z.string().max(100),
  code: z
    .string()
    .transform((said) => said.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'The code is six figures.')),
})
export type Held = z.infer<typeof Held>

export const openLink = command({
  name: 'instruments.openLink',
  says: 'Opens a form for somebody outside who holds its link and its code, with what they had begun.',
  door: 'link',
  input: Held,
  output: z.object({
    name: z.string(),
    /** The first name of the young person, and nothing else of them. */
    about: z.string(),
    respondentName: z.string(),
    askedBy: z.string(),
    organisation: z.string(),
    because: z.string(),
    endsAt: z.iso.datetime(),
    attribution: z.string(),
    questionnaire: z.unknown(),
    formId: FormId.optional(),
    draft: Filling.optional(),
  }),
})

export const saveByLink = command({
  name: 'instruments.saveByLink',
  says: 'Keeps answers that somebody outside is still giving by a link; nobody else sees them.',
  door: 'link',
  input: Held.extend(Filling.shape),
  output: z.object({ savedAt: z.iso.datetime() }),
})

export const handInByLink = command({
  name: 'instruments.handInByLink',
  says: 'Hands in the answers that somebody outside gave by a link, once. The link is of no more use then.',
  door: 'link',
  input: Held.extend(Filling.shape).extend({ id: ResultId }),
  output: z.object({}),
})
