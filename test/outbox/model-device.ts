import { bringBy, deliver, type Response, type Shelf } from '#platform/delivery.ts'
import { spokenOf, type Waiting } from '#platform/waiting.ts'
import { modelServer, type Takes, type Written } from './model-server.ts'

/** What becomes of one request: it goes well, never arrives, arrives and its answer is lost, arrives twice, comes
 * once more later, or the device dies: before the answer, or after it. */
export const faults = ['well', 'drop', 'lost', 'twice', 'again-later', 'dies', 'dies-after'] as const
export type Fault = (typeof faults)[number]

export type Deed =
  | { do: 'write'; takes: Takes; about: number | undefined }
  | { do: 'send'; tabs: 1 | 2; faults: readonly Fault[] }
  | { do: 'switch' }
  | { do: 'leave' }
  | { do: 'clock'; hours: number }
  | { do: 'put-aside' }

const WRITERS = ['ann', 'bo'] as const

/** A device with two writers and the real delivery, against the model of the server. */
export function modelDevice() {
  const all = new Map<string, Written>()
  const order: string[] = []
  const putAside = new Set<string>()
  const server = modelServer(all)
  let shelfHolds: Waiting[] = []
  let me: string = WRITERS[0]
  let clock = 0
  const late: { path: string; body: never; signedIn: string }[] = []
  let lock = Promise.resolve()

  const shelfOf = (life: { over: boolean }): Shelf => {
    const alive = () => {
      if (life.over) throw new Error('This page has died.')
    }
    return {
      all: async () => structuredClone(shelfHolds),
      forget: async ({ key }) => {
        alive()
        shelfHolds = shelfHolds.filter((one) => one.key !== key)
      },
      mark: async ({ key }, became) => {
        alive()
        shelfHolds = shelfHolds.map((one) => (one.key === key ? { ...one, ...became } : one))
      },
    }
  }

  function write(takes: Takes, aboutPlace: number | undefined) {
    if (server.hasLeft(me)) return
    const mine = order.filter((id) => all.get(id)?.writer === me && !putAside.has(id))
    const about = aboutPlace === undefined ? undefined : mine[aboutPlace % Math.max(1, mine.length)]
    const id = `n${order.length}.`
    all.set(id, { id, writer: me, takes, about })
    const after = spokenOf(`${id} ${about ?? ''}`, id, shelfHolds)
    const since = new Date(clock).toISOString()
    const one = {
      key: order.length,
      id,
      operation: 'o.o',
      sealed: id,
      hash: `hash of ${id}`,
      writer: me,
      since,
    }
    order.push(id)
    shelfHolds.push(after.length > 0 ? { ...one, after } : one)
  }

  async function send(script: Fault[], life: { over: boolean }) {
    const signedIn = me
    const reach = async (path: string, body: never): Promise<Response> => {
      const fault = script.shift() ?? 'well'
      if (fault === 'drop') throw new Error('No signal.')
      const answer = server.answer(path, body, signedIn)
      if (fault === 'twice') server.answer(path, body, signedIn)
      if (fault === 'again-later') late.push({ path, body, signedIn })
      if (fault === 'dies') life.over = true
      if (fault === 'lost' || life.over) throw new Error('No answer.')
      if (fault === 'dies-after') life.over = true
      return answer
    }
    const bring = bringBy({
      me: signedIn,
      tokenOf: async (writer) => `token of ${writer}`,
      send: (path, body) => reach(path, body as never),
    })
    const work = lock.then(() => deliver(shelfOf(life), bring).catch(() => undefined))
    lock = work
    await work
  }

  async function act(deed: Deed) {
    if (deed.do === 'write') write(deed.takes, deed.about)
    if (deed.do === 'clock') clock += deed.hours * 3_600_000
    if (deed.do === 'switch') me = me === WRITERS[0] ? WRITERS[1] : WRITERS[0]
    if (deed.do === 'leave') server.leave(me)
    if (deed.do === 'put-aside') setAside()
    if (deed.do === 'send') {
      const script = [...deed.faults]
      await Promise.all(Array.from({ length: deed.tabs }, () => send(script, { over: false })))
      for (const { path, body, signedIn } of late.splice(0)) server.answer(path, body, signedIn)
    }
  }

  function setAside() {
    const refused = shelfHolds.find((one) => one.refused !== undefined)
    if (!refused) return
    putAside.add(refused.id)
    shelfHolds = shelfHolds.filter((one) => one !== refused)
  }

  /** A good connection, and everyone at the device in turn, until nothing changes any more. */
  async function heal() {
    for (let times = 0; times < 40; times += 1) {
      for (const writer of WRITERS) {
        me = writer
        await send([], { over: false })
      }
    }
  }

  return { act, heal, all, order, server, putAside, waits: () => shelfHolds }
}
