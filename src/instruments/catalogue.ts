import { z } from 'zod'
import file from './catalogue.json' with { type: 'json' }

/** Who answers: the young person, who brings them up, a teacher, another professional, a clinician, an adult of the home about them, a worker about themself. */
export const Respondent = z.enum(['self', 'carer', 'teacher', 'professional', 'clinician', 'worker', 'staff'])
export type Respondent = z.infer<typeof Respondent>

/** Whether who answers is nobody of the home, so that their name has to be written. */
export function isFromOutside(respondent: Respondent): boolean {
  return respondent === 'carer' || respondent === 'teacher' || respondent === 'professional'
}

/**
 * What may be done with the words of an instrument. `own`: ours, they ship. `open`: anybody may bring the form in.
 * `pack`: brought in once an administrator has recorded the terms. `score-only`: results are written down, no words.
 */
export const Mode = z.enum(['own', 'open', 'pack', 'score-only'])
export type Mode = z.infer<typeof Mode>

/** A score that is written down, and within what it lies where that is known. */
export const ResultScale = z.object({
  id: z.string(),
  name: z.string(),
  lowest: z.number().optional(),
  highest: z.number().optional(),
  better: z.enum(['higher', 'lower', 'neither']),
})
export type ResultScale = z.infer<typeof ResultScale>

/** Facts of an instrument; no word of its questions. */
export const Instrument = z.object({
  id: z.string(),
  name: z.string(),
  asks: z.string(),
  /** Of whom it speaks: of a child, or of a home and those who live and work in it. */
  about: z.enum(['child', 'home']).default('child'),
  by: z.array(Respondent),
  ages: z.string(),
  items: z.string(),
  mode: Mode,
  rights: z.string(),
  scales: z.array(ResultScale),
  /** Under which name reliable change is published, where it differs. */
  parameters: z.string().optional(),
  source: z.string().optional(),
  /** False while something of it is from memory: it is marked on the page. */
  checked: z.boolean(),
})
export type Instrument = z.infer<typeof Instrument>

/** The instruments that the product knows. Rights and facts as they were found on the day that the file names. */
export const catalogue: readonly Instrument[] = z.array(Instrument).parse(file.instruments)
export const takenOn: string = file.takenOn

export function instrumentOf(id: string): Instrument | undefined {
  return catalogue.find((one) => one.id === id)
}
