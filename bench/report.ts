import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured } from './load.ts'

export interface Found {
  measured: readonly Measured[]
  limits: { note: number | undefined; page: number | undefined }
  notes: number
  filledIn: number
  laterStart: number
  connections: number
  write: boolean
}

const MARK = '<!-- figures: written by npm run bench -- --write -->'
const FILE = new URL('../docs/benchmarks.md', import.meta.url)

/** Prints the figures as a table; with `write`, puts them into docs/benchmarks.md. */
export function report(found: Found): void {
  const text = tableOf(found)
  console.log(text)
  if (!found.write) return
  const [before = ''] = readFileSync(FILE, 'utf8').split(MARK)
  writeFileSync(FILE, `${before}${MARK}\n\n${text}`)
}

function tableOf({ measured, limits, notes, filledIn, laterStart, connections }: Found): string {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`
  const lines = measured.map(
    (one) =>
      `| ${one.name} | ${one.perSecond.toFixed(0)} | ${one.p50.toFixed(1)} | ${one.p99.toFixed(1)} | ` +
      `${one.serverCpu.toFixed(2)} + ${one.databaseCpu.toFixed(2)} = ${(one.serverCpu + one.databaseCpu).toFixed(2)} | ` +
      `${one.target} | ${one.memory.toFixed(0)} | ${one.failed} |`,
  )
  const bare = (rate: number | undefined) =>
    rate === undefined ? 'not installed here' : `${rate.toFixed(0)} a second`
  return `${new Date().toISOString().slice(0, 10)}, ${machine}, ${connections} connections, ${notes.toLocaleString('en-GB')} notes filled in ${(filledIn / 1000).toFixed(0)} s.

| work | requests a second | p50 ms | p99 ms | CPU-ms a request: server + database | target | memory MB | failed |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

The same statements by pgbench: a note ${bare(limits.note)}, a page of fifty ${bare(limits.page)}.
Start with a filled database, to the first answer: ${(laterStart / 1000).toFixed(2)} s.
`
}
