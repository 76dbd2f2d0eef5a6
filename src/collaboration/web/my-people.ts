import { type Face, faceFor } from '#platform/face.ts'
import type { MyPerson } from '../contract/my-space.ts'
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

/** Those who are in the house; the others are reached from outside. */
export function isHere({ relation }: MyPerson): boolean {
  return relation !== 'placing-authority' && relation !== 'family'
}

/** Someone's own face where the child's people know it. */
export function faceIn(people: readonly MyPerson[], id: string): Face {
  return people.find((one) => one.id === id)?.face ?? faceFor(id)
}
