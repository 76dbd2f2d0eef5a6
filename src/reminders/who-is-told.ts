import type { Relation } from '#platform/permissions.ts'

/** A point in the time of a duty at which people are told of it. */
export type AlertStage = 'now' | 'soon' | 'late' | 'unanswered'

interface Ringing {
  stage: AlertStage
  /** The one whose it is. */
  personId: string | null
  fallsTo: readonly Relation[]
}

/** Somebody who stands today to the home or the child of the duty, or to the provider. */
export interface Near {
  personId: string
  relation: Relation
}

const onShiftOnly: readonly Relation[] = ['home-team', 'agency-worker']

/**
 * Whom a duty is told to. It goes to whom it falls to; of the team, to those who are on shift. Where that is nobody,
 * and from the moment it is late, also to the manager of the home; when nobody looked, to the responsible individual
 * too. Without any of them, to whoever administers, so that it never goes to nobody.
 */
export function whoIsTold(ringing: Ringing, near: readonly Near[], onShift: ReadonlySet<string>): string[] {
  const { stage, personId } = ringing
  const stands = (...relations: Relation[]) =>
    near.filter(({ relation }) => relations.includes(relation)).map((one) => one.personId)
  const first = personId
    ? [personId]
    : near.filter((one) => falls(one, ringing, onShift)).map((one) => one.personId)
  const managers = stands('home-manager')
  const told = [
    ...first,
    ...(first.length === 0 || stage === 'late' || stage === 'unanswered' ? managers : []),
    ...(stage === 'unanswered' ? stands('responsible-individual') : []),
  ]
  return [...new Set(told.length > 0 ? told : stands('responsible-individual', 'administrator'))]
}

function falls({ personId, relation }: Near, { fallsTo }: Ringing, onShift: ReadonlySet<string>): boolean {
  return fallsTo.includes(relation) && (!onShiftOnly.includes(relation) || onShift.has(personId))
}
