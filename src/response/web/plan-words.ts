import type { PlanChange } from '../contract/changes.ts'
import type { Need, Response } from '../plan.ts'
import { say } from './words.ts'

/** How often a response is planned. */
export function doseSays({ count, per }: Response['dose']): string {
  if (per === 'once') return say('once')
  if (per === 'as-needed') return say('asNeeded')
  const names = { day: 'perDay', week: 'perWeek', month: 'perMonth' } as const
  return say(names[per], { count })
}

/** When in words, where somebody wrote it; else how often. */
export function whenSays({ when, dose }: Pick<Response, 'when' | 'dose'>): string {
  return when || doseSays(dose)
}

const kinds = {
  strategy: 'kindStrategy',
  enrichment: 'kindEnrichment',
  'key-work': 'kindKeyWork',
  education: 'kindEducation',
  therapy: 'kindTherapy',
  boundary: 'kindBoundary',
  environment: 'kindEnvironment',
} as const

export function kindSays(kind: Response['kind']): string {
  return say(kinds[kind])
}

/** Where a need comes from, in a line. */
export function findingSays({ kind, says }: Need['finding'], name: string): string {
  if (kind === 'own-words') return say('fromWords', { name })
  return say(kind === 'map' ? 'fromMap' : 'fromAdult', { says })
}

const grades = { A: 'evidenceA', B: 'evidenceB', C: 'evidenceC' } as const

export function evidenceSays(grade: 'A' | 'B' | 'C'): string {
  return say(grades[grade])
}

const sentences = {
  need: { added: 'chgNeedAdded', changed: 'chgNeedChanged', stopped: 'chgNeedStopped' },
  response: { added: 'chgResponseAdded', changed: 'chgResponseChanged', stopped: 'chgResponseStopped' },
  safety: { added: 'chgSafetyAdded', changed: 'chgSafetyChanged', stopped: 'chgSafetyStopped' },
  boundary: { added: 'chgBoundaryAdded', changed: 'chgBoundaryChanged', stopped: 'chgBoundaryStopped' },
} as const

const safetyParts = ['triggers', 'earlySigns', 'helps', 'harder', 'bring'] as const

/** One change of the plan as a sentence. */
export function changeSays({ what, change, id, title }: PlanChange): string {
  const part = safetyParts.find((one) => one === id)
  const named = what === 'safety' && part ? say(part).toLowerCase() : title.replace(/\.$/, '')
  return say(sentences[what][change], { title: named })
}
