import { createHmac, randomInt } from 'node:crypto'
import { newToken, tokenHash } from '#platform/server/sessions.ts'

/** A new token of 256 bits for the address of a link, and a code of six figures to say by another way. */
export function newSecrets(): { token: string; code: string } {
  return { token: newToken(), code: `${randomInt(1_000_000)}`.padStart(6, '0') }
}

/**
 * What is kept of them. A code is short, but it is hashed under the token, which is kept nowhere: who has a copy of
 * the database cannot try codes on it.
 */
export function hashesOf({ token, code }: { token: string; code: string }) {
  return { tokenHash: tokenHash(token), codeHash: createHmac('sha256', token).update(code).digest() }
}
