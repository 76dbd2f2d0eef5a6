/**
 * `npm run bench`: fills a database and measures the product on it; `npm run bench -- device`: see device.ts.
 * Flags: --notes 1000000 --searched 100000 --half-years 9 --seconds 6 --connections 8 --only PATTERN --write (into docs/benchmarks.md)
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
import { casesOf } from './cases.ts'
import { deviceBench } from './device.ts'
import { fill } from './fill.ts'
import { formOf32 } from './form.ts'
import { type At, type Measured, measure } from './load.ts'
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
// Also where a step fails: what was started ends with this.
process.once('exit', () => running.process.kill('SIGTERM'))

const at: At = {
  port: PORT,
  cookie: await signIn('manager'),
  server: running.process.pid ?? 0,
  postmaster: postmasterOf(folder),
  seconds,
  connections,
}
const ids = await idsOf()
await post('instruments.bringInForm', { id: randomUUID(), ...formOf32 }, at.cookie)
const measured: Measured[] = []
for (const one of casesOf(ids).filter(({ name }) => name.match(values.only))) {
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
  const answer = await post('people.signIn', { name, password: 'attune-demo-home' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function post(operation: string, input: object, cookie = ''): Promise<Response> {
  const answer = await fetch(`http://localhost:${PORT}/api/${operation}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { cookie, origin: `http://localhost:${PORT}`, 'content-type': 'application/json' },
  })
  if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`)
  return answer
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
