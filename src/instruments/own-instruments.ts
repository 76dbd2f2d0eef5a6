import type { Form } from './form.ts'
import congruence from './own/congruence.json' with { type: 'json' }
import milieuPulse from './own/milieu-pulse.json' with { type: 'json' }
import sessionCheck from './own/session-check.json' with { type: 'json' }
import staffRegulation from './own/staff-regulation.json' with { type: 'json' }
import { readQuestionnaire } from './read-questionnaire.ts'
import { Scoring } from './scoring.ts'

/** A form that ships with the product, with its rule. */
export interface OwnInstrument {
  instrument: string
  form: Form
  scoring: Scoring
  /** The Questionnaire as it is handed out. */
  json: unknown
}

/** The forms in our own words. They are not validated, and say so. The fifth, the map, has pages of its own. */
export const ownInstruments: readonly OwnInstrument[] = [
  own('session-check', sessionCheck),
  own('milieu-pulse', milieuPulse),
  own('congruence', congruence),
  own('staff-regulation', staffRegulation),
]

export function ownInstrument(instrument: string): OwnInstrument | undefined {
  return ownInstruments.find((one) => one.instrument === instrument)
}

function own(instrument: string, file: { questionnaire: unknown; scoring: unknown }): OwnInstrument {
  const { form, problems } = readQuestionnaire(file.questionnaire)
  if (!form) throw new Error(`${instrument}: ${problems.map(({ says }) => says).join(' ')}`)
  return { instrument, form, scoring: Scoring.parse(file.scoring), json: file.questionnaire }
}
