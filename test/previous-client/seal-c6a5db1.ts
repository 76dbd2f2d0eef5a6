/**
 * As the client of the release before this one (commit c6a5db1) closes its envelopes; never to be changed.
 *
 * Sealing what waits on a device: anyone with the provider's public key can close an envelope,
 * only the server can open it. ECDH P-256 with a key of its own for each envelope, HKDF-SHA-256,
 * AES-256-GCM. Runs in the browser and on the server (WebCrypto).
 *
 * Shape, base64url: 65 bytes public key of the envelope, 12 bytes nonce, the sealed words.
 */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

const NONCE = 12

/** Closes words for the holder of `publicKey` (base64url, uncompressed point). `context` is bound to it: moved to another name, it does not open. */
export async function seal(publicKey: string, context: string, words: string): Promise<string> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64(publicKey), CURVE, false, [])
  const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const key = await sharedKey(own.privateKey, theirs, point, 'encrypt')
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(context) },
    key,
    bytesOf(words),
  )
  return toBase64(new Uint8Array([...point, ...nonce, ...new Uint8Array(sealed)]))
}

/** SHA-256 of words, in hex: what the device compares before it forgets its copy. */
export async function hashOf(words: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(words)))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function sharedKey(own: CryptoKey, theirs: CryptoKey, salt: Uint8Array<ArrayBuffer>, use: 'encrypt') {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = bytesOf('attune outbox')
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  )
}

function bytesOf(words: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(words))
}

function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
