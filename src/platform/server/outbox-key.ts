import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { makeKeyPair } from '../seal.ts'
import { keyFor, type Secret } from './secret.ts'

/** A provider's key pair for what waits on devices; the private half is closed with the server's secret. */
export async function makeOutboxKey(
  secret: Secret,
): Promise<{ outboxPublic: string; outboxPrivateSealed: string }> {
  const { publicKey, privateKey } = await makeKeyPair()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'outbox'), nonce)
  const sealed = Buffer.concat([cipher.update(privateKey, 'utf8'), cipher.final()])
  const whole = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  return { outboxPublic: publicKey, outboxPrivateSealed: whole.toString('base64url') }
}

/** Opens the private half. Throws when the secret is another one. */
export function openOutboxKey(secret: Secret, sealedKey: string): string {
  const whole = Buffer.from(sealedKey, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, 'outbox'), whole.subarray(0, 12))
  decipher.setAuthTag(whole.subarray(12, 28))
  return Buffer.concat([decipher.update(whole.subarray(28)), decipher.final()]).toString('utf8')
}
