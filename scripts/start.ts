/** Builds the web pages when they are not up to date, then does what the command line says: start or demo. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Its words go to the error line: the only line that a start prints is that it is ready, and where.
const build = fileURLToPath(new URL('build-web.ts', import.meta.url))
const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] })
if (built.status !== 0) {
  console.error('The web pages could not be built, so Attune was not started.')
  process.exit(1)
}
await import('../src/app/server/attune.ts')
