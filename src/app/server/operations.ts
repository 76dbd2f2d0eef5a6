import type { DemoSignIns } from '#people/server/me.ts'
import { peopleOperations } from '#people/server/operations.ts'
import type { Secret } from '#platform/server/secret.ts'
import type { Handled } from '#platform/server/serve.ts'

/** Every operation of the product. */
export function allOperations(secret: Secret, demo?: DemoSignIns): Handled[] {
  return [...peopleOperations(secret, demo)]
}
