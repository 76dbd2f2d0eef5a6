import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id, 19 MiB, two passes, one lane: the OWASP minimum, about 35 ms of a small machine's CPU. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** A password or PIN as it is kept: `argon2id$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', { message: password, nonce, ...COST })
  return `argon2id$${nonce.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether this is the password. Without a kept one it takes as long and is false. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const [, salt = '', hash = ''] = (kept ?? NOBODY).split('$')
  const nonce = Buffer.from(salt, 'base64url')
  const given = await derive('argon2id', { message: password, nonce, ...COST })
  return timingSafeEqual(given, Buffer.from(hash, 'base64url')) && Boolean(kept)
}

const NOBODY = `argon2id$${'A'.repeat(22)}$${'A'.repeat(43)}`
