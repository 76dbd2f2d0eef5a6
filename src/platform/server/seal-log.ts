import { createPublicKey, sign, verify } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Secret, signingKey } from './secret.ts'

const Line = z.object({
  /** The number of the seal, from 1. */
  n: z.int().min(1),
  /** When it was made, UTC, to the microsecond, as the database says it. */
  at: z.string(),
  /** The hash of the seal (hex): it stands on all seals before. */
  hash: z.string(),
  /** Ed25519 over the three, base64url. */
  signature: z.string(),
})

/** One line of the file of seals. */
export type SealLine = z.infer<typeof Line>

/** The file outside the database in which the heads stand. A copy of it elsewhere proves even more. */
export function sealLogOf(folder: string): string {
  return join(folder, 'seals.log')
}

/** Signs a head. Its number, time and hash are bound together. */
export function signLine(secret: Secret, head: Omit<SealLine, 'signature'>): SealLine {
  const { n, at, hash } = head
  return { n, at, hash, signature: sign(null, signedWords(head), signingKey(secret)).toString('base64url') }
}

/** Whether a line is as it was signed. */
export function isSigned(secret: Secret, line: SealLine): boolean {
  const signature = Buffer.from(line.signature, 'base64url')
  return verify(null, signedWords(line), createPublicKey(signingKey(secret)), signature)
}

function signedWords({ n, at, hash }: Omit<SealLine, 'signature'>): Buffer {
  return Buffer.from(`attune seal ${n} ${at} ${hash}`)
}

/** Adds lines so that they outlive a power cut. What a kill left of a half-written line is taken away first. */
export function appendLines(folder: string, lines: readonly SealLine[]): void {
  if (lines.length === 0) return
  const file = openSync(sealLogOf(folder), 'a+', 0o600)
  try {
    const { whole } = tailOf(file)
    if (whole < fstatSync(file).size) ftruncateSync(file, whole)
    writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The newest whole line; undefined when there is no file, no line, or one that nobody can read. */
export function lastLine(folder: string): SealLine | undefined {
  let file: number
  try {
    file = openSync(sealLogOf(folder), 'r')
  } catch {
    return undefined
  }
  try {
    return parseLine(tailOf(file).text.trimEnd().split('\n').at(-1) ?? '')
  } finally {
    closeSync(file)
  }
}

/** Every line in order, with its place in the file; `line` is undefined where nobody can read it. */
export async function* eachLine(folder: string): AsyncGenerator<{ place: number; line?: SealLine }> {
  const file = await open(sealLogOf(folder), 'r').catch(() => undefined)
  if (!file) return
  let place = 0
  for await (const words of file.readLines()) {
    place += 1
    yield { place, line: parseLine(words) }
  }
}

/** The end of the file: its last kilobytes up to the last line break, and where that break is. */
function tailOf(file: number): { text: string; whole: number } {
  const { size } = fstatSync(file)
  const from = Math.max(0, size - 4096)
  const bytes = Buffer.alloc(size - from)
  readSync(file, bytes, 0, bytes.length, from)
  const end = bytes.lastIndexOf(10) + 1
  return { text: bytes.subarray(0, end).toString(), whole: from + end }
}

function parseLine(words: string): SealLine | undefined {
  try {
    return Line.safeParse(JSON.parse(words)).data
  } catch {
    return undefined
  }
}
