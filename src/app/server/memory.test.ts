import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Holds some memory as a server does, and makes garbage that lives for a while, as requests under load do. */
const busy = `
  const words = (many) => Array.from({ length: many }, (_, n) => ({ n, says: 'word ' + n }))
  globalThis.held = Array.from({ length: 100 }, () => words(10_000))
  let passing = []
  let most = 0
  for (let turn = 0; turn < 8_000; turn += 1) {
    passing.push(words(1_000))
    if (passing.length > 600) passing = []
    most = Math.max(most, process.memoryUsage().heapTotal)
  }
  console.log(most)`

function mostOf(before: string): number {
  const memory = JSON.stringify(new URL('memory.ts', import.meta.url).href)
  const script = `import { collectGarbageSooner } from ${memory}\n${before}\n${busy}`
  // The same on a small machine as on a large one: how late V8 looks for garbage depends on what it may use.
  const flags = ['--max-old-space-size=4096', '--input-type=module']
  const done = spawnSync(process.execPath, [...flags, '--eval', script], { encoding: 'utf8' })
  expect(done.stderr).toBe('')
  return Number(done.stdout)
}

test('what is busy keeps much less memory than it would without', { timeout: 60_000 }, () => {
  expect(mostOf('collectGarbageSooner()')).toBeLessThan(0.75 * mostOf(''))
})
