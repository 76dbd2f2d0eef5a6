import { createHmac, createPrivateKey, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one secret from which each key is made, by purpose. */
export type Secret = string

/** The secret of the settings, or the one kept in the data folder, made on the first start. */
export function secretOf({ folder, secret }: { folder: string; secret: string | undefined }): Secret {
  if (secret) return secret
  const file = join(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}

/** 32 bytes for one purpose; knowing one says nothing about another. */
export function keyFor(secret: Secret, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'attune', purpose, 32))
}

/** The password with which the application's role signs in to the database. */
export function rolePassword(secret: Secret, role: string): string {
  return createHmac('sha256', keyFor(secret, 'database')).update(role).digest('base64url')
}

const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that signs the head of the sealed history (Ed25519, RFC 8410 encoding of a 32-byte seed). */
export function signingKey(secret: Secret) {
  const der = Buffer.concat([ED25519_PREFIX, keyFor(secret, 'seal')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
