import { createHmac } from 'node:crypto'
import { keyFor, type Secret } from '#platform/server/secret.ts'

/** The six digits of one check of an address. They are kept nowhere: whoever has the secret makes them anew. */
export function emailCode(secret: Secret, checkId: string): string {
  const made = createHmac('sha256', keyFor(secret, 'email-code')).update(checkId).digest()
  return String(made.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}
