import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { oneAtATime } from './one-at-a-time.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const out = 'dist/web'
const stamp = 'dist/web.stamp'
const underWay = 'dist/web.new'
const manifest = 'dist/web-manifest.json'
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
  // What loads what is for the budgets; it is not served.
  renameSync(`${underWay}/.vite/manifest.json`, manifest)
  rmSync(`${underWay}/.vite`, { recursive: true })
  rmSync(out, { recursive: true, force: true })
  renameSync(underWay, out)
  compress(out)
}

/** Each text file once more, compressed as well as can be: the server sends that one. */
function compress(folder: string): void {
  for (const file of globSync(`${folder}/**/*.{js,css,html,svg,webmanifest}`)) {
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
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
