/**
 * `npm run bench`: fills a database and measures the product on it; `npm run bench -- device`: see device.ts.
 * Flags: --notes 1000000 --searched 100000 --half-years 9 --seconds 6 --connections 8 --only WORD --write (into docs/benchmarks.md)
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ROUNDS } from '#platform/kept-copy.ts'
import { joinEmbedded } from '#platform/server/embedded/embedded.ts'
import { postmasterOf, startOn } from '../drills/running.ts'
import { deviceBench } from './device.ts'
import { fill } from './fill.ts'
import { type At, type Case, type Measured, measure } from './load.ts'
import { noteScript, pageScript, pgbench } from './pgbench.ts'
import { report } from './report.ts'

const PORT = 3966
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', default: '1000000' },
    searched: { type: 'string', default: '100000' },
    'half-years': { type: 'string', default: '9' },
    seconds: { type: 'string', default: '6' },
    connections: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
if (positionals[0] === 'device') {
  await deviceBench(ROUNDS)
  process.exit()
}
const seconds = Number(values.seconds)
const connections = Number(values.connections)

const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
const firstStart = await timed(() => startOn(folder, PORT, 'demo'))
const connection = await joinEmbedded(folder)
if (!connection) throw new Error('The database does not run.')
const { host, port, user, password, database } = connection
const reach = { host, port, user, password, database }
const notes = Number(values.notes)
const sizes = { notes, searched: Number(values.searched), halfYears: Number(values['half-years']) }
console.error(`Filling: ${notes.toLocaleString('en-GB')} notes, and five years of the home.`)
const filling = await timed(() => fill(reach, sizes))
firstStart.done.process.kill('SIGTERM')
await firstStart.done.gone
const later = await timed(() => startOn(folder, PORT, 'demo'))
const running = later.done

const at: At = {
  port: PORT,
  cookie: await signIn('manager'),
  server: running.process.pid ?? 0,
  postmaster: postmasterOf(folder),
  seconds,
  connections,
}
const ids = await idsOf()
const measured: Measured[] = []
for (const one of casesOf(ids).filter(({ name }) => name.includes(values.only))) {
  const found = await measure(one, at)
  console.error(`${found.name}: ${found.perSecond.toFixed(0)}/s`)
  measured.push(found)
}
const bare = { organisation: ids.organisation, child: ids.maya, worker: ids.manager }
const limits = {
  note: pgbench(noteScript(bare), reach, seconds, connections),
  page: pgbench(pageScript(bare), reach, seconds, connections),
}
running.process.kill('SIGTERM')
await running.gone
rmSync(folder, { recursive: true, force: true })
report({
  measured,
  limits,
  notes,
  filledIn: filling.ms,
  laterStart: later.ms,
  connections,
  write: values.write,
})

async function timed<T>(work: () => Promise<T>): Promise<{ done: T; ms: number }> {
  const started = performance.now()
  const done = await work()
  return { done, ms: performance.now() - started }
}

async function signIn(name: string): Promise<string> {
  const answer = await fetch(`http://localhost:${PORT}/api/people.signIn`, {
    method: 'POST',
    body: JSON.stringify({ name, password: 'attune-demo-home' }),
    headers: { 'content-type': 'application/json', origin: `http://localhost:${PORT}` },
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function idsOf() {
  const client = new pg.Client(reach)
  await client.connect()
  const { rows } = await client.query(
    `select a.organisation_id as organisation, a.person_id as manager,
       (select s.home_id from stay s where s.organisation_id = a.organisation_id limit 1) as home,
       (select c.id from child c where c.organisation_id = a.organisation_id and c.known_as = 'Maya') as maya,
       (select c.id from child c where c.organisation_id = a.organisation_id and c.known_as = 'Tobi') as tobi,
       (select c.id from child c where c.organisation_id = a.organisation_id and c.known_as = 'Ellis') as ellis,
       (select m.id from meeting m join child c on c.organisation_id = m.organisation_id and c.id = m.child_id
        where m.organisation_id = a.organisation_id and c.known_as = 'Maya' order by m.held_on desc limit 1) as meeting
     from account a where a.sign_in_name = 'manager'`,
  )
  await client.end()
  return rows[0]
}

function casesOf({ home, maya, ellis, tobi, meeting }: Record<string, string>): Case[] {
  const get = (name: string, input: object) => () => ({
    path: `/api/${name}?input=${encodeURIComponent(JSON.stringify(input))}`,
  })
  const post = (name: string, input: () => object) => () => ({
    path: `/api/${name}`,
    body: JSON.stringify(input()),
  })
  const words = ['dr', 'gard', 'sea wal', 'number 77', 'toast', 'ordinary', 'xylo']
  const note = () => ({
    id: randomUUID(),
    childId: ellis,
    happenedAt: new Date().toISOString(),
    words: 'Came down about half nine and sat on the stairs. We talked about the dog. '
      .repeat(9)
      .slice(0, 690),
    helped: [],
    needIds: [],
  })
  const search = () => ({ childId: tobi, words: words[Math.floor(Math.random() * words.length)] })
  return [
    {
      name: 'write one note (690 B), history and fact kept',
      target: '0.9',
      make: post('records.recordNote', note),
    },
    { name: 'chronology, newest 50', target: '1.0', make: get('records.readChronology', { childId: maya }) },
    { name: 'Tonight: who is here', target: '1.5', make: get('records.readTonight', { homeId: home }) },
    { name: 'Tonight: shift cards', target: '1.5', make: get('response.readShiftCards', { homeId: home }) },
    { name: 'a child’s page', target: '1.7', make: get('people.readChild', { childId: maya }) },
    { name: 'the plan', target: '0.6', make: get('response.readPlan', { childId: maya }) },
    {
      name: 'meeting pack',
      target: '20',
      make: get('review.readPack', { childId: maya, meetingId: meeting }),
    },
    {
      name: 'search as you type, 100,000 entries',
      target: '150 ms',
      make: post('records.searchChronology', search),
    },
    { name: 'who am I', target: '0.5', make: get('people.readMe', {}) },
  ]
}
