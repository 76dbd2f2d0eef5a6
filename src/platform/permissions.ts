/**
 * How someone stands to a child today. Permissions name these, never job titles.
 * 'administrator' stands to the organisation, not to a child.
 */
export const relations = [
  'child',
  'key-worker',
  'home-team',
  /** On a shift for an agency, for a few named days: what the shift needs, and no more. */
  'agency-worker',
  'home-manager',
  'clinician',
  'clinical-supervisor',
  'responsible-individual',
  'placing-authority',
  'family',
  'administrator',
  /** No tie, but the record was opened in an emergency: for an hour, with a reason. */
  'emergency',
  /** Somebody outside who holds a link and its code: for the one thing that they were asked, and no longer than that. */
  'asked-by-link',
] as const
export type Relation = (typeof relations)[number]

export interface Permission<Name extends string = string> {
  name: Name
  relations: readonly Relation[]
}

/** Who may do a thing. Anyone not named may not. */
export function may<Name extends string>(name: Name, relations: readonly Relation[]): Permission<Name> {
  return { name, relations }
}

export function allows(permission: Permission, relations: readonly Relation[]): boolean {
  return relations.some((relation) => permission.relations.includes(relation))
}

/** Whether somebody is here for some shifts only: they look at what a shift needs, and not back. */
export function isHereForShifts(relations: readonly Relation[]): boolean {
  return relations.every((one) => one === 'agency-worker')
}
