import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOn } from '../../drills/running.ts'
import { freePort } from './free-port.ts'

const place = fileURLToPath(new URL('../../.tmp/', import.meta.url))
const WHERE = 'ATTUNE_MADE_UP_HOME'

/** Makes the made-up home once, before all tests; each file lives in a copy of its own. */
// biome-ignore lint/style/noDefaultExport: the runner asks for it
export default async function makeHome(): Promise<() => void> {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'made-up-'))
  const { process: attune, gone } = await startOn(folder, await freePort(), 'demo')
  attune.kill('SIGTERM')
  await gone
  process.env[WHERE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Copies the made-up home, with the owner and the rights of every file: the database looks at both. */
export function copyHome(to: string): void {
  const made = process.env[WHERE]
  if (!made) throw new Error('The made-up home was not made.')
  execFileSync('cp', ['-a', made, to])
}
