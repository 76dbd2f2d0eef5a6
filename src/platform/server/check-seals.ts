import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Finding } from './finding.ts'
import { type Doubt, nameRows } from './name-rows.ts'
import {
  type OrganisationSeal,
  readLeaves,
  readOrganisationSeals,
  readSeals,
  type Seal,
} from './seal-rows.ts'

const BATCH = 200
const NOTHING = Buffer.from([0])

interface CheckedSeals {
  findings: Finding[]
  rows: number
  seals: number
  notSealedYet: number
}

/** What is carried from one batch of seals to the next. */
interface Walk {
  findings: Finding[]
  doubts: Doubt[]
  rows: number
  seals: number
  last: Seal | undefined
  /** The last hash of each organisation's chain. */
  chains: Map<string, Buffer>
}

/** Recomputes every seal from the rows it was made of, and names the rows that are not as they were sealed. */
export async function checkSeals(client: pg.ClientBase): Promise<CheckedSeals> {
  const walk: Walk = { findings: [], doubts: [], rows: 0, seals: 0, last: undefined, chains: new Map() }
  for (;;) {
    const seals = await readSeals(client, walk.last?.n ?? 0, BATCH)
    if (seals.length === 0) break
    await checkBatch(client, walk, seals)
  }
  const named = await nameRows(client, walk.doubts)
  return {
    findings: [...named, ...walk.findings],
    rows: walk.rows,
    seals: walk.seals,
    notSealedYet: await countNotSealed(client, walk.last?.upto ?? '0'),
  }
}

async function checkBatch(client: pg.ClientBase, walk: Walk, seals: Seal[]): Promise<void> {
  const low = walk.last?.upto ?? '0'
  const [first, final] = [seals[0], seals.at(-1)]
  if (!first || !final) return
  const parts = Map.groupBy(await readOrganisationSeals(client, first.n, final.n), ({ n }) => n)
  const leaves = await readLeaves(client, low, final.upto)
  let from = 0
  for (const seal of seals) {
    let end = from
    for (const upto = BigInt(seal.upto); end < leaves.length && BigInt(leaves[end]?.xid ?? 0) < upto; )
      end += 1
    const mine = parts.get(seal.n) ?? []
    checkRows(walk, seal, mine, leaves.slice(from, end))
    checkChain(walk, seal, mine)
    from = end
    walk.last = seal
    walk.seals += 1
  }
}

/** Each row of the batch against the hash that was sealed under its name. */
function checkRows(
  walk: Walk,
  seal: Seal,
  parts: OrganisationSeal[],
  leaves: { organisation: string; key: string; leaf: Buffer }[],
): void {
  const { at } = seal
  const found = new Map(leaves.map((one) => [`${one.organisation}/${one.key}`, one.leaf]))
  for (const { organisation, keys, leaves: sealed } of parts) {
    walk.rows += keys.length
    for (const [index, key] of keys.entries()) {
      const leaf = found.get(`${organisation}/${key}`)
      found.delete(`${organisation}/${key}`)
      const wanted = sealed[index] ?? NOTHING
      if (!leaf) walk.doubts.push({ what: 'absent', organisation, key, sealed: wanted, at })
      else if (!leaf.equals(wanted))
        walk.doubts.push({ what: 'other', organisation, key, sealed: wanted, at })
    }
  }
  for (const name of found.keys()) {
    const slash = name.indexOf('/')
    walk.doubts.push({
      what: 'unknown',
      organisation: name.slice(0, slash),
      key: name.slice(slash + 1),
      sealed: NOTHING,
      at,
    })
  }
}

/** The seal of each organisation and the seal over all of them, each on the one before. */
function checkChain(walk: Walk, seal: Seal, parts: OrganisationSeal[]): void {
  const number = Buffer.alloc(8)
  number.writeBigInt64BE(BigInt(seal.n))
  for (const part of parts) {
    const previous = walk.chains.get(part.organisation) ?? NOTHING
    const root = sha256(...part.leaves)
    const whole =
      root.equals(part.root) &&
      part.previous.equals(previous) &&
      sha256(part.previous, part.root, number).equals(part.hash)
    if (!whole) sealChanged(walk, 'organisation_seal', `${part.organisation}/${seal.n}`, seal.at)
    walk.chains.set(part.organisation, part.hash)
  }
  const expected = (walk.last?.n ?? 0) + 1
  for (let n = expected; n < seal.n; n++) walk.findings.push({ kind: 'removed', table: 'seal', row: `${n}` })
  const root = sha256(...parts.map(({ hash }) => hash))
  const rows = parts.reduce((sum, { keys }) => sum + keys.length, 0)
  const whole =
    root.equals(seal.root) &&
    rows === seal.rows &&
    (expected !== seal.n || seal.previous.equals(walk.last?.hash ?? NOTHING)) &&
    sha256(seal.previous, seal.root, number, Buffer.from(seal.upto)).equals(seal.hash)
  if (!whole) sealChanged(walk, 'seal', `${seal.n}`, seal.at)
}

function sealChanged(walk: Walk, table: string, row: string, at: string): void {
  walk.findings.push({ kind: 'seal-changed', table, row, at })
}

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

async function countNotSealed(client: pg.ClientBase, from: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    `select ((select count(*) from change where xid >= $1::xid8)
      + (select count(*) from access_log where xid >= $1::xid8))::int as rows`,
    [from],
  )
  return rows[0]?.rows ?? 0
}
