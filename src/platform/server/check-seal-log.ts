import type pg from 'pg'
import type { Finding } from './finding.ts'
import { eachLine, isSigned, type SealLine } from './seal-log.ts'
import type { Secret } from './secret.ts'

interface Seal {
  at: string
  hash: string
}

/** Compares each signed head in the folder with the seal of its number. Every seal has its line. */
export async function checkSealLog(
  client: pg.ClientBase,
  secret: Secret,
  folder: string,
): Promise<Finding[]> {
  const newest = await newestSeal(client)
  const findings: Finding[] = []
  let reached = 0
  let rewritten = false
  for await (const batch of batches(folder)) {
    const seals = await sealsOf(client, batch)
    for (const { place, line } of batch) {
      if (!line || !isSigned(secret, line)) {
        findings.push({ kind: 'signature', table: 'seals.log', row: `line ${place}`, at: line?.at })
        // Its number was there, whatever became of the rest.
        reached += 1
        continue
      }
      findings.push(...gap(reached, line.n))
      reached = Math.max(reached, line.n)
      const seal = seals.get(line.n)
      if (line.n > newest) findings.push({ kind: 'cut-off', table: 'seal', row: `${line.n}`, at: line.at })
      else if (seal && !rewritten && (seal.hash !== line.hash || seal.at !== line.at)) {
        // Every seal stands on those before: one is named, the rest follow from it.
        rewritten = true
        findings.push({ kind: 'seal-changed', table: 'seal', row: `${line.n}`, at: line.at })
      }
    }
  }
  // The newest seal may be waiting for its line.
  return [...findings, ...gap(reached, newest)]
}

/** Seals between two lines have lost theirs. */
function gap(reached: number, next: number): Finding[] {
  return Array.from({ length: Math.max(0, next - reached - 1) }, (_, index) => ({
    kind: 'removed',
    table: 'seals.log',
    row: `seal ${reached + 1 + index}`,
  }))
}

type Placed = { place: number; line?: SealLine | undefined }

async function* batches(folder: string): AsyncGenerator<Placed[]> {
  let batch: Placed[] = []
  for await (const one of eachLine(folder)) {
    batch.push(one)
    if (batch.length < 500) continue
    yield batch
    batch = []
  }
  yield batch
}

async function sealsOf(client: pg.ClientBase, batch: Placed[]): Promise<Map<number, Seal>> {
  const { rows } = await client.query<Seal & { n: number }>(
    `select n::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, encode(hash, 'hex') as hash
     from seal where n = any ($1)`,
    [batch.flatMap(({ line }) => line?.n ?? [])],
  )
  return new Map(rows.map(({ n, ...seal }) => [n, seal]))
}

async function newestSeal(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select coalesce(max(n), 0)::int as n from seal')
  return rows[0]?.n ?? 0
}
