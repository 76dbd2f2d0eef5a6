import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Receipt } from '#platform/contract.ts'
import { hashOf } from '#platform/seal.ts'
import { joinEmbedded } from '#platform/server/embedded/embedded.ts'
import { postmasterOf, type Running, startOn } from './running.ts'

const PORT = 3977
const WRITERS = 6
const base = `http://localhost:${PORT}`

interface Drill {
  folder: string
  cookie: string
  childId: string
  /** The notes that the server has acknowledged, by id. */
  acknowledged: Map<string, string>
  retries: number
  over: boolean
}

/**
 * Kills the product, its database or both at random moments while people write. A writer sends
 * the same note until it is acknowledged, as a device does. Afterwards each acknowledged note
 * has to be there once, with its words. Returns the exit code.
 */
export async function crashDrill(times: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-drill-'))
  let running = await startOn(folder, PORT)
  const drill: Drill = { folder, ...(await moveIn()), acknowledged: new Map(), retries: 0, over: false }
  const writers = Array.from({ length: WRITERS }, () => write(drill))
  for (let nth = 1; nth <= times; nth += 1) {
    await sleep(Math.random() * 2_000)
    const what = (['app', 'database', 'both'] as const)[nth % 3] ?? 'app'
    running = await killAndRestart(running, folder, what)
    console.log(`${nth} of ${times}: killed ${what}; ${drill.acknowledged.size} notes acknowledged so far`)
  }
  drill.over = true
  await Promise.all(writers)
  const code = await check(drill)
  running.process.kill('SIGTERM')
  await running.gone
  rmSync(folder, { recursive: true, force: true })
  return code
}

async function killAndRestart(
  running: Running,
  folder: string,
  what: 'app' | 'database' | 'both',
): Promise<Running> {
  if (what !== 'app') process.kill(postmasterOf(folder), 'SIGKILL')
  if (what !== 'database') running.process.kill('SIGKILL')
  // Without its database the product ends by itself.
  await running.gone
  return startOn(folder, PORT)
}

async function post(name: string, input: unknown, cookie = ''): Promise<Response> {
  return fetch(`${base}/api/${name}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json', origin: base, cookie },
  })
}

async function moveIn() {
  const answer = await post('people.setUp', {
    organisation: 'Drill',
    home: { name: 'Drill House', setting: 'childrens-home', country: 'GB-ENG', timeZone: 'Europe/London' },
    manager: { name: 'Ann Drill', knownAs: 'Ann', signInName: 'ann', password: 'four words make one' },
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { homeId } = z.object({ homeId: z.uuid() }).parse(await answer.json())
  const childId = randomUUID()
  const admitted = await post('people.admitChild', childMovingIn(childId, homeId), cookie)
  if (!admitted.ok) throw new Error(`Nobody could move in: ${await admitted.text()}`)
  return { cookie, childId }
}

function childMovingIn(id: string, homeId: string) {
  return {
    id,
    knownAs: 'Kit',
    fullName: 'Kit Drill',
    bornOn: '2014-05-01',
    pronouns: '',
    placingAuthority: '',
    homeId,
    movedInOn: '2026-01-01',
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
    contacts: [],
  }
}

/** One person writing note after note, each sent until it is acknowledged with the hash of its words. */
async function write(drill: Drill): Promise<void> {
  while (!drill.over) {
    const id = randomUUID()
    const note = {
      id,
      childId: drill.childId,
      happenedAt: new Date().toISOString(),
      words: `Note ${id}.`,
      helped: [],
      needIds: [],
    }
    const hash = await hashOf(JSON.stringify(note))
    while (!(await isAcknowledged(drill, note, hash))) {
      drill.retries += 1
      await sleep(60)
    }
    drill.acknowledged.set(id, note.words)
  }
}

async function isAcknowledged(drill: Drill, note: unknown, hash: string): Promise<boolean> {
  try {
    const answer = await post('records.recordNote', note, drill.cookie)
    return answer.ok && Receipt.parse(await answer.json()).hash === hash
  } catch {
    return false
  }
}

async function check({ folder, acknowledged, retries }: Drill): Promise<number> {
  const connection = await joinEmbedded(folder)
  if (!connection) throw new Error('The database does not run.')
  const { host, port, user, password, database } = connection
  const client = new pg.Client({ host, port, user, password, database })
  await client.connect()
  const notes = await client.query<{ id: string; words: string }>('select id, words from note')
  const facts = await client.query<{ about: string; n: number }>(
    `select about, count(*)::int as n from fact where kind = 'records.note' group by about`,
  )
  await client.end()
  const kept = new Map(notes.rows.map(({ id, words }) => [id, words]))
  const told = new Map(facts.rows.map(({ about, n }) => [about, n]))
  const lost = [...acknowledged].filter(([id, words]) => kept.get(id) !== words).length
  const doubled = [...told.values()].filter((n) => n > 1).length
  const untold = [...acknowledged.keys()].filter((id) => told.get(id) !== 1).length
  console.log(
    `${acknowledged.size} notes acknowledged, ${retries} sent again; ${lost} lost, ${doubled} doubled, ${untold} not in the chronology.`,
  )
  return lost + doubled + untold === 0 && acknowledged.size > 0 ? 0 : 1
}
