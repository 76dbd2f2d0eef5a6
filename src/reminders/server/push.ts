import { createECDH, createPrivateKey, sign } from 'node:crypto'
import { keyFor, type Secret } from '#platform/server/secret.ts'
import { isPushHost } from '../push-host.ts'

/**
 * Wakes browsers without a word: the message has no content, so no push service learns anything but that there is
 * something. Who sends is proven by a signed token (VAPID, RFC 8292); the key is made from the server's secret.
 */
export interface Push {
  /** The public key with which a browser subscribes (base64url, uncompressed point). */
  publicKey: string
  /** 'gone' when the browser no longer wants it; throws when the service could not be reached or refused. */
  wake: (endpoint: string, now: Date) => Promise<'sent' | 'gone'>
}

const WITHIN = 10_000
const HALF_DAY = 12 * 3600

/**
 * `contact` is where a push service may complain, an address of the provider. `others` are further push services that
 * may be asked, by their origin.
 */
export function openPush(
  secret: Secret,
  contact = 'https://attune.invalid',
  others?: readonly string[],
): Push {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(keyFor(secret, 'push'))
  const publicKey = pair.getPublicKey().toString('base64url')
  const key = privateKeyOf(pair.getPrivateKey(), pair.getPublicKey())
  return {
    publicKey,
    async wake(endpoint, now) {
      if (!isPushHost(endpoint, others)) return 'gone'
      const token = tokenFor(new URL(endpoint).origin, contact, key, now)
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: `vapid t=${token}, k=${publicKey}`, ttl: `${HALF_DAY}`, urgency: 'high' },
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN),
      })
      await answer.body?.cancel()
      if (answer.status === 404 || answer.status === 410) return 'gone'
      if (!answer.ok) throw new Error(`The push service answered ${answer.status}.`)
      return 'sent'
    },
  }
}

function tokenFor(aud: string, contact: string, key: ReturnType<typeof privateKeyOf>, now: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const exp = Math.floor(now.getTime() / 1000) + HALF_DAY
  const words = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud, exp, sub: contact })}`
  const signature = sign('sha256', Buffer.from(words), { key, dsaEncoding: 'ieee-p1363' })
  return `${words}.${signature.toString('base64url')}`
}

function privateKeyOf(scalar: Buffer, point: Buffer) {
  const base64 = (bytes: Buffer) => bytes.toString('base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)]
  const key = { kty: 'EC', crv: 'P-256', d: base64(scalar), x: base64(x), y: base64(y) }
  return createPrivateKey({ key, format: 'jwk' })
}
