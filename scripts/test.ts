/** Everything that must hold before a change is kept, in order, up to the first thing that does not. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lockFileFaults } from './lock-file.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

interface Outcome {
  isWell: boolean
  /** Shown when it is not well. */
  words: string
  passed?: number
  failed?: number
}

interface Step {
  name: string
  run: () => Promise<Outcome>
}

const counts = '.tmp/counts.json'

const steps: Step[] = [
  { name: 'lock file', run: checkLockFile },
  {
    name: 'types of the server',
    run: () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json'),
  },
  {
    name: 'types of the pages',
    run: () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'),
  },
  { name: 'form and lint', run: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'tests', run: runVitest },
  { name: 'web pages built', run: () => node('scripts/build-web.ts') },
  { name: 'budgets', run: () => node('scripts/budgets.ts') },
  { name: 'tests in a browser', run: runPlaywright },
]

process.exitCode = await runAll()

async function runAll(): Promise<number> {
  const totals = { passed: 0, failed: 0 }
  for (const { name, run } of steps) {
    const began = performance.now()
    const { isWell, words, passed = 0, failed = 0 } = await run()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    totals.passed += passed
    // What fails without counting, such as a type, is one failure.
    totals.failed += isWell ? failed : Math.max(failed, 1)
    if (!isWell) console.log(words)
    const counted = passed + failed > 0 ? `, ${passed} passed` : ''
    console.log(`${isWell ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${counted})`)
    if (!isWell) break
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed === 0 ? 0 : 1
}

async function checkLockFile(): Promise<Outcome> {
  const faults = lockFileFaults(readFileSync('package-lock.json', 'utf8'))
  return { isWell: faults.length === 0, words: faults.join('\n') }
}

async function runVitest(): Promise<Outcome> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`]
  const outcome = await counting(() => node('node_modules/vitest/vitest.mjs', 'run', ...reporters))
  const { numPassedTests: passed, numFailedTests: failed } = outcome.report
  return { ...outcome, passed: Number(passed ?? 0), failed: Number(failed ?? 0) }
}

async function runPlaywright(): Promise<Outcome> {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = counts
  const outcome = await counting(() =>
    node('node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'),
  )
  const { expected, flaky, unexpected } = Object(outcome.report.stats)
  const passed = Number(expected ?? 0) + Number(flaky ?? 0)
  return { ...outcome, passed, failed: Number(unexpected ?? 0) }
}

/** Runs tests that write their counts to a file, and reads it. Without the file nothing is known to have passed. */
async function counting(run: () => Promise<Outcome>): Promise<Outcome & { report: Record<string, unknown> }> {
  mkdirSync('.tmp', { recursive: true })
  rmSync(counts, { force: true })
  const outcome = await run()
  if (!existsSync(counts)) return { ...outcome, isWell: false, report: {} }
  return { ...outcome, report: JSON.parse(readFileSync(counts, 'utf8')) }
}

/** Runs a program with the Node that runs this. Its words are kept for when it fails. */
function node(...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said += part
      })
    }
    child.once('error', ({ message }) => resolve({ isWell: false, words: message }))
    child.once('close', (code) => resolve({ isWell: code === 0, words: said.trimEnd() }))
  })
}
