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
import { type About, aMedicineFor, kinds, type Told, type Writer, wordsOf } from './crash-commands.ts'
import { postmasterOf, type Running, startOn } from './running.ts'

const PORT = 3977
const WRITERS = 6
const base = `http://localhost:${PORT}`

interface Drill extends About {
  folder: string
  cookies: Record<Writer, string>
  /** What the server has acknowledged: the operation, by the id of what was told. */
  acknowledged: Map<string, string>
  retries: number
  over: boolean
}

/**
 * Kills the product, its database or both at random moments while people write what may wait on a device. A writer
 * sends the same words until they are acknowledged, as a device does. Afterwards each thing that was acknowledged
 * has to be there once, with its words, and once in the chronology. Returns the exit code.
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
    console.log(`${nth} of ${times}: killed ${what}; ${drill.acknowledged.size} things acknowledged so far`)
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
    manager: { name: 'Ann Drill', knownAs: 'Ann', signInName: 'ann', password: PASSWORD },
  })
  const manager = cookieIn(answer)
  const { homeId } = z.object({ homeId: z.uuid() }).parse(await answer.json())
  const [childId, personId, askId, roundId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await done('people.admitChild', childMovingIn(childId, homeId), manager)
  const signIn = { name: 'bo', password: PASSWORD }
  await done('people.addPerson', { id: personId, name: 'Bo Drill', knownAs: 'Bo', signIn }, manager)
  await done('people.addTie', teamTie(personId, homeId), manager)
  await done('people.giveSignIn', { personId: childId, name: 'kit', password: PASSWORD }, manager)
  const medicine = aMedicineFor(childId)
  await done('health.writeMedicine', medicine, manager)
  const ask = { id: askId, childId, instrument: 'congruence', words: 'To know it better.' }
  await done('instruments.askForForm', ask, manager)
  await done('milieu.openRound', { id: roundId, homeId, kind: 'milieu-pulse' }, manager)
  const cookies = { manager, worker: await signedIn('bo'), child: await signedIn('kit') }
  return { cookies, childId, medicineId: medicine.medicineId, askId, roundId }
}

const PASSWORD = 'four words make one'

async function done(name: string, input: unknown, cookie = ''): Promise<Response> {
  const answer = await post(name, input, cookie)
  if (!answer.ok) throw new Error(`${name} was not done: ${await answer.text()}`)
  return answer
}

async function signedIn(name: string): Promise<string> {
  return cookieIn(await done('people.signIn', { name, password: PASSWORD }))
}

function cookieIn(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

function teamTie(personId: string, homeId: string) {
  const untold = { responsibility: '', authority: '', accountability: '' }
  return { id: randomUUID(), personId, relation: 'home-team', homeId, fromOn: '2026-01-01', ...untold }
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

/** One person writing one thing after another, each sent until it is acknowledged with the hash of its words. */
async function write(drill: Drill): Promise<void> {
  for (let nth = 0; !drill.over; nth += 1) {
    const kind = kinds[nth % kinds.length]
    if (!kind) throw new Error('There is nothing to write.')
    const id = randomUUID()
    const input = kind.input(drill, id)
    const hash = await hashOf(JSON.stringify(input))
    while (!(await isAcknowledged(drill, kind, input, hash))) {
      drill.retries += 1
      await sleep(60)
    }
    drill.acknowledged.set(id, kind.operation)
  }
}

async function isAcknowledged(
  drill: Drill,
  { operation, by = 'manager' }: Told,
  input: unknown,
  hash: string,
) {
  try {
    const answer = await post(operation, input, drill.cookies[by])
    if (answer.status >= 400 && answer.status < 500) {
      throw new Refused(`${operation} was refused: ${await answer.text()}`)
    }
    return answer.ok && Receipt.parse(await answer.json()).hash === hash
  } catch (fault) {
    if (fault instanceof Refused) throw fault
    return false
  }
}

/** What is refused would be refused for ever: then the drill itself is wrong. */
class Refused extends Error {}

async function check(drill: Drill): Promise<number> {
  const connection = await joinEmbedded(drill.folder)
  if (!connection) throw new Error('The database does not run.')
  const { host, port, user, password, database } = connection
  const client = new pg.Client({ host, port, user, password, database })
  await client.connect()
  const counts = []
  for (const kind of kinds) counts.push(await countOf(client, drill, kind))
  await client.end()
  const isWhole = counts.every(({ told, wrong }) => told > 0 && wrong === 0)
  console.log(`${drill.acknowledged.size} acknowledged in all, ${drill.retries} sent again.`)
  return isWhole ? 0 : 1
}

/** Of one kind: what was acknowledged and is not there as it was told, is there twice, or is not in the chronology. */
async function countOf(client: pg.Client, { acknowledged }: Drill, { operation, kept, facts }: Told) {
  const { rows } = await client.query<{ id: string; words: string }>(kept)
  const words = new Map(rows.map((row) => [row.id, row.words]))
  const told = facts === undefined ? undefined : await timesTold(client, facts)
  const ids = [...acknowledged].flatMap(([id, name]) => (name === operation ? [id] : []))
  const lost = ids.filter((id) => words.get(id) !== wordsOf(id)).length
  const doubled = rows.length - words.size + [...(told?.values() ?? [])].filter((n) => n > 1).length
  const untold = told ? ids.filter((id) => told.get(id) !== 1).length : 0
  console.log(
    `${operation}: ${ids.length} acknowledged; ${lost} lost, ${doubled} doubled, ${untold} not in the chronology.`,
  )
  return { told: ids.length, wrong: lost + doubled + untold }
}

async function timesTold(client: pg.Client, facts: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; n: number }>(
    `select id, count(*)::int as n from (${facts}) told group by id`,
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}
