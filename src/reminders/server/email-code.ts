import { createHmac } from 'node:crypto'
import { keyFor, type Secret } from '#platform/server/secret.ts'

/** What a code is for: this check, of this address, by this person of this provider. */
interface Checked {
  organisationId: string
  personId: string
  checkId: string
  email: string
}

/** The six digits of one check of an address. They are kept nowhere: whoever has the secret makes them anew. */
export function emailCode(secret: Secret, { organisationId, personId, checkId, email }: Checked): string {
  const whose = JSON.stringify([organisationId, personId, checkId, email])
  const made = createHmac('sha256', keyFor(secret, 'email-code')).update(whose).digest()
  return String(made.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}
