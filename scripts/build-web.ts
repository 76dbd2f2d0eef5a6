import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { oneAtATime } from './one-at-a-time.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const out = 'dist/web'
const stamp = 'dist/web.stamp'
const underWay = 'dist/web.new'
const print = 'dist/print'

/** Everything that decides what the pages become: their sources, what builds them, and the exact packages. */
function sourcesHash(): string {
  const files = globSync(
    [
      'src/**/*.{ts,tsx,js,css,json,html,svg,webmanifest}',
      'scripts/*web*.ts',
      'vite.config.ts',
      'package-lock.json',
    ],
    { exclude: (path) => /(^|[\\/])server$|\.test\.tsx?$/.test(String(path)) },
  )
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function isUpToDate(hash: string): boolean {
  return (
    [`${out}/index.html`, `${print}/pictures.js`, stamp].every((file) => existsSync(file)) &&
    readFileSync(stamp, 'utf8') === hash
  )
}

/** Builds beside the pages in use and then changes them over, so that a running server never serves half. */
async function buildPages(): Promise<void> {
  process.env.NODE_ENV = 'production'
  rmSync(underWay, { recursive: true, force: true })
  await build({ configFile: 'vite.config.ts', logLevel: 'warn', build: { outDir: `${root}/${underWay}` } })
  rmSync(out, { recursive: true, force: true })
  renameSync(underWay, out)
}

/** The pictures as one module that the server can load to draw them into a report. */
async function buildPrintedPictures(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'src/platform/web/pictures/print.tsx',
      outDir: print,
      rolldownOptions: { output: { entryFileNames: 'pictures.js' } },
    },
  })
}

mkdirSync('dist', { recursive: true })
await oneAtATime('dist/web.lock', async () => {
  const started = performance.now()
  const hash = sourcesHash()
  if (isUpToDate(hash)) {
    console.log('Web pages are up to date.')
    return
  }
  rmSync(stamp, { force: true })
  await buildPages()
  await buildPrintedPictures()
  writeFileSync(stamp, hash)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Web pages built in ${seconds} s.`)
})
