import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Relation } from '../permissions.ts'
import { NotSignedIn, Refusal } from '../refusal.ts'
import { type Asker, cookiesOf } from './asker.ts'
import { once } from './database.ts'
import { type Heard, listen } from './live-listening.ts'
import { log } from './log.ts'

/** Something was told: about whom and where. Ids and nothing else: what it was is not for everyone who hears. */
export interface Hint {
  organisationId: string
  personId: string
  children: readonly string[]
  homes: readonly string[]
}

/** A page that is open somewhere. */
interface Stream {
  response: ServerResponse
  asker: Asker
  standing: string
  /** Who looks on, as it is now; nobody any more when their access has ended. */
  readAgain: () => Promise<Asker | undefined>
}

/** Tells the pages of every server on one database that something has changed. */
export interface Live {
  tell: (hint: Hint) => void
  open: (stream: Omit<Stream, 'standing'>) => void
  stop: () => Promise<void>
}

/** How many pages one process holds open, how many one session, and how many one person in all their sessions. */
const MOST_STREAMS = 1_000
const MOST_OF_SESSION = 6
const MOST_OF_PERSON = 24
/** Hints of so many milliseconds travel together. */
const TOGETHER = 40
/** So often it is read anew who looks on: a leaver’s stream ends within five seconds. */
const READ_AGAIN = 3_000
const HEARTBEAT = 15_000
/** Who does not read what they were sent is let go; they come back and read everything anew. */
const MOST_UNREAD = 64_000
/** So many ids fit into one message of PostgreSQL. */
const MOST_IDS = 60

/** The database is listened to from the first page that is open here. */
export function startLive(pool: pg.Pool): Live {
  const streams = new Set<Stream>()
  let gathered: Hint[] = []
  let stopped = false
  let listening: ReturnType<typeof listen> | undefined
  const timers: NodeJS.Timeout[] = []

  function tell(hint: Hint) {
    gathered.push(hint)
    if (gathered.length === 1) setTimeout(() => void flush(), TOGETHER).unref()
  }

  async function flush() {
    const all = stopped ? [] : gathered
    gathered = []
    try {
      for (const text of new Set(all.flatMap(textsOf))) {
        await once(pool, (db) => sql`select pg_notify('attune', ${text})`.execute(db))
      }
    } catch (error) {
      // A hint that is lost costs a page its freshness, never a record.
      log.warn('live-not-told', { because: error instanceof Error ? error.name : '' })
    }
  }

  function open(opened: Omit<Stream, 'standing'>) {
    const { sessionId, id } = opened.asker.actor
    const ofPerson = [...streams].filter(({ asker }) => asker.actor.id === id)
    const ofSession = ofPerson.filter(({ asker }) => asker.actor.sessionId === sessionId)
    const isTooMany = ofPerson.length >= MOST_OF_PERSON || ofSession.length >= MOST_OF_SESSION
    if (streams.size >= MOST_STREAMS || isTooMany) {
      throw new Refusal('too-many', 'Attune is open too often here. Close another window of it.')
    }
    const stream = { ...opened, standing: JSON.stringify(opened.asker.standing) }
    streams.add(stream)
    opened.response.on('close', () => streams.delete(stream))
    if (listening) return
    listening = listen(pool, { onHint: (heard) => pass(streams, heard), onAgain: () => again(streams) })
    timers.push(setInterval(() => void readAll(streams), READ_AGAIN).unref())
    timers.push(setInterval(() => write(streams, ': here\n\n'), HEARTBEAT).unref())
  }

  async function stop() {
    stopped = true
    for (const timer of timers) clearInterval(timer)
    for (const { response } of streams) response.end()
    streams.clear()
    await listening?.stop()
  }

  return { tell, open, stop }
}

/** Ids of one organisation, in pieces that fit. */
function textsOf({ organisationId, personId, children, homes }: Hint): string[] {
  const texts: string[] = []
  for (let at = 0; at === 0 || at < Math.max(children.length, homes.length); at += MOST_IDS) {
    const c = children.slice(at, at + MOST_IDS)
    const h = homes.slice(at, at + MOST_IDS)
    texts.push(JSON.stringify({ o: organisationId, p: personId, c, h }))
  }
  return texts
}

/** Who stands so to a child reads nothing about them: that something was told, and when, is not for them either. */
const HEARS_NOTHING: readonly Relation[] = ['family', 'clinical-supervisor']

/** Each page hears of the children and homes that its person stands to today, and of nothing else. */
function pass(streams: Iterable<Stream>, { o, p, c, h }: Heard) {
  for (const stream of streams) {
    const { actor, standing } = stream.asker
    if (actor.organisationId !== o) continue
    const mine = standing.filter(
      ({ childId, relation }) =>
        childId !== undefined && c.includes(childId) && !HEARS_NOTHING.includes(relation),
    )
    const children = [...new Set(mine.map(({ childId }) => childId))]
    const everywhere = standing.some(({ childId, homeId }) => !childId && !homeId)
    const own = standing.filter(({ homeId }) => homeId !== undefined && h.includes(homeId))
    const homes = [...new Set([...mine, ...own].flatMap(({ homeId }) => homeId ?? []))]
    if (everywhere) homes.push(...h.filter((one) => !homes.includes(one)))
    if (children.length === 0 && homes.length === 0 && p !== actor.id) continue
    write([stream], `event: hint\ndata: ${JSON.stringify({ children, homes })}\n\n`)
  }
}

/** Something may have been missed: everything is read anew. */
function again(streams: Iterable<Stream>) {
  write(streams, 'event: again\ndata: {}\n\n')
}

async function readAll(streams: Set<Stream>) {
  for (const stream of streams) {
    try {
      const asker = await stream.readAgain()
      if (!asker) {
        stream.response.end('event: ended\ndata: {}\n\n')
        streams.delete(stream)
        continue
      }
      const standing = JSON.stringify(asker.standing)
      const changed = standing !== stream.standing
      Object.assign(stream, { asker, standing })
      if (changed) again([stream])
    } catch {
      // The database is away: nobody’s access can have changed meanwhile.
    }
  }
}

function write(streams: Iterable<Stream>, text: string) {
  for (const { response } of streams) {
    if (response.writableLength > MOST_UNREAD) response.destroy()
    else response.write(text)
  }
}

type LooksOn = (cookies: Readonly<Record<string, string>>) => Promise<Asker | undefined>

/** The stream that a page follows, for as long as its person may. */
export function addLive(app: FastifyInstance, live: Live, { whoLooksOn }: { whoLooksOn: LooksOn }): void {
  app.get('/api/live', async (request, reply) => {
    const cookies = cookiesOf(request)
    const readAgain = () => whoLooksOn(cookies)
    const asker = await readAgain()
    if (!asker) throw new NotSignedIn()
    live.open({ response: reply.raw, asker, readAgain })
    reply.hijack()
    const headers = { ...reply.getHeaders(), 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.raw.write('retry: 2000\n\n')
  })
  app.addHook('preClose', () => live.stop())
}
