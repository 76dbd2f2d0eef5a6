import { hash } from 'node:crypto'

/**
 * SHA-256 of words, in hex: the same as the device makes of them. At once, on every command: handed to another
 * thread, as a device has to, a hash of a few hundred letters costs twenty times as much.
 */
export function hashOfWords(words: string): string {
  return hash('sha256', words, 'hex')
}
