import type { MyPerson } from '../contract.ts'
import { say } from './words.ts'

const roles = {
  'key-worker': 'roleKeyWorker',
  'home-team': 'roleTeam',
  'home-manager': 'roleManager',
  clinician: 'roleClinician',
  'placing-authority': 'roleAuthority',
  family: 'roleFamily',
} as const

type Known = keyof typeof roles

function isKnown(relation: string): relation is Known {
  return relation in roles
}

/** Who somebody is to the child, in the child's words. */
export function roleOf({ relation, job }: MyPerson): string {
  return isKnown(relation) ? say(roles[relation]) : (job ?? '')
}

export function keyWorkerOf(people: readonly MyPerson[]): MyPerson | undefined {
  return people.find((one) => one.relation === 'key-worker')
}
