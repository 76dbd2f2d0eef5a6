import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { webApp } from '#app/server/web-app.ts'
import * as children from '#people/contract/children.ts'
import * as workers from '#people/contract/workers.ts'
import { makeProvider } from '#people/server/set-up.ts'
import { type InputOf, methodOf, type Operation, type OutputOf } from '#platform/contract.ts'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { openSession } from '#platform/server/sessions.ts'
import { aDatabase, type TestDatabase } from './a-database.ts'
import { TEST_SECRET } from './database.setup.ts'

/** How the people of the test home stand to Tom and to Willow House. */
export const cast = {
  grace: { knownAs: 'Grace', ties: [] },
  amina: { knownAs: 'Amina', ties: ['home-team', 'key-worker'] },
  nils: { knownAs: 'Nils', ties: ['home-team'] },
  asha: { knownAs: 'Asha', ties: ['agency-worker'] },
  noor: { knownAs: 'Noor', ties: ['clinician'] },
  beth: { knownAs: 'Beth', ties: ['clinical-supervisor'] },
  ruth: { knownAs: 'Ruth', ties: ['responsible-individual'] },
  dawn: { knownAs: 'Dawn', ties: ['placing-authority'] },
  mum: { knownAs: 'Mum', ties: ['family'] },
  ada: { knownAs: 'Ada', ties: ['administrator'] },
  sam: { knownAs: 'Sam', ties: ['elsewhere'] },
} as const
export type Name = keyof typeof cast | 'tom' | 'ellis'

export interface Answer<Op extends Operation> {
  status: number
  body: OutputOf<Op> & { title?: string; type?: string; fields?: Record<string, string[]> }
}

export interface TestHome {
  database: TestDatabase
  app: FastifyInstance
  organisationId: string
  homeId: HomeId
  elsewhere: HomeId
  /** Tom lives in Willow House; Ellis does too. */
  tom: ChildId
  ellis: ChildId
  people: Record<Name, PersonId>
  /** The clock of the server: tests set it. */
  clock: { now: Date }
  as: <Op extends Operation>(who: Name, operation: Op, input: InputOf<Op>) => Promise<Answer<Op>>
  /** As `as`, and fails the test unless it was done. */
  done: <Op extends Operation>(who: Name, operation: Op, input: InputOf<Op>) => Promise<OutputOf<Op>>
  cookieOf: (who: Name) => Promise<string>
  close: () => Promise<void>
}

export const ORIGIN = { origin: 'http://localhost', host: 'localhost' }

/**
 * Willow House, where Tom and Ellis live. Grace manages the home; Amina is Tom's key worker,
 * Nils works nights, Asha is there for an agency, Noor is the clinician, Dawn is Tom's social worker, and Sam works in a
 * home that Tom never lived in. It is nine in the evening of 4 May 2026.
 */
export async function aHome(database?: TestDatabase, organisation = 'Willow'): Promise<TestHome> {
  const made = database ?? (await aDatabase())
  const clock = { now: new Date('2026-05-04T20:00:00.000Z') }
  const { pool } = made
  const app = await webApp({ pool, secret: TEST_SECRET, now: () => clock.now, parseAnswers: true })
  const first = await makeProvider(
    { pool, now: clock.now },
    {
      organisation,
      home: {
        name: `${organisation} House`,
        setting: 'childrens-home',
        country: 'GB-ENG',
        timeZone: 'Europe/London',
      },
      manager: {
        name: 'Grace Hall',
        knownAs: 'Grace',
        signInName: `grace@${organisation.toLowerCase()}`,
        password: 'four words make one',
      },
    },
    TEST_SECRET,
  )
  const home: TestHome = {
    database: made,
    app,
    organisationId: first.organisationId,
    homeId: first.homeId,
    elsewhere: HomeId.parse(randomUUID()),
    tom: ChildId.parse(randomUUID()),
    ellis: ChildId.parse(randomUUID()),
    people: { grace: PersonId.parse(first.personId) } as Record<Name, PersonId>,
    clock,
    as,
    done,
    cookieOf,
    close: async () => {
      await app.close()
      await made.pool.end()
      await made.admin.end()
    },
  }
  const cookies = new Map<Name, { cookie: string; at: number }>()
  await moveIn(home)
  return home

  async function cookieOf(who: Name): Promise<string> {
    const known = cookies.get(who)
    if (known && clock.now.getTime() - known.at < 10 * 60_000) return known.cookie
    const opened = { organisationId: home.organisationId, personId: home.people[who] }
    const [cookie = ''] = (await openSession(pool, opened, clock.now)).split(';')
    cookies.set(who, { cookie, at: clock.now.getTime() })
    return cookie
  }

  async function as<Op extends Operation>(who: Name, operation: Op, input: InputOf<Op>): Promise<Answer<Op>> {
    const cookie = await cookieOf(who)
    const answer = await send(app, operation, input, { cookie })
    return { status: answer.statusCode, body: answer.json() }
  }

  async function done<Op extends Operation>(
    who: Name,
    operation: Op,
    input: InputOf<Op>,
  ): Promise<OutputOf<Op>> {
    const { status, body } = await as(who, operation, input)
    if (status !== 200) throw new Error(`${operation.name} by ${who}: ${status} ${JSON.stringify(body)}`)
    return body
  }
}

/** Sends an operation as a browser would, with these headers besides. */
export function send(
  app: FastifyInstance,
  operation: Operation,
  input: unknown,
  headers: Record<string, string> = {},
) {
  const method = methodOf(operation)
  const words = JSON.stringify(input)
  return method === 'GET'
    ? app.inject({ method, url: `/api/${operation.name}`, query: { input: words }, headers })
    : app.inject({
        method,
        url: `/api/${operation.name}`,
        payload: words,
        headers: { ...ORIGIN, 'content-type': 'application/json', ...headers },
      })
}

async function moveIn(home: TestHome) {
  await home.done('grace', workers.addHome, {
    id: home.elsewhere,
    name: 'Rowan House',
    setting: 'childrens-home',
    country: 'GB-ENG',
    timeZone: 'Europe/London',
  })
  for (const [name, { knownAs }] of Object.entries(cast)) {
    if (name === 'grace') continue
    const id = PersonId.parse(randomUUID())
    home.people[name as Name] = id
    await home.done('grace', workers.addPerson, { id, name: `${knownAs} ${name}son`, knownAs })
  }
  for (const [id, knownAs, bornOn] of [
    [home.tom, 'Tom', '2013-03-14'],
    [home.ellis, 'Ellis', '2015-09-02'],
  ] as const) {
    await home.done('grace', children.admitChild, aChild(home, id, knownAs, bornOn))
  }
  home.people.tom = PersonId.parse(home.tom)
  home.people.ellis = PersonId.parse(home.ellis)
  for (const [name, { ties }] of Object.entries(cast))
    for (const tie of ties) await addTie(home, name as Name, tie)
  await giveAccounts(home)
}

/** Accounts without a password: tests open sessions directly, which saves the slow hash. */
async function giveAccounts({ database, organisationId, people }: TestHome) {
  for (const [name, personId] of Object.entries(people)) {
    await database.admin.query(
      `insert into account (organisation_id, id, person_id, sign_in_name)
       values ($1, gen_random_uuid(), $2, $3) on conflict do nothing`,
      [organisationId, personId, `${name}@${organisationId}`],
    )
  }
}

function aChild(home: TestHome, id: ChildId, knownAs: string, bornOn: string) {
  return {
    id,
    knownAs,
    fullName: `${knownAs} Weir`,
    bornOn,
    pronouns: 'he/him',
    placingAuthority: 'Northshire',
    homeId: home.homeId,
    movedInOn: '2026-01-12',
    profile: {
      languages: ['English'],
      culture: '',
      faith: '',
      mattersMost: 'My dog Biscuit.',
      likes: ['drums'],
    },
    contacts: [],
  }
}

async function addTie(home: TestHome, who: Name, tie: string) {
  const base = {
    id: workers.TieId.parse(randomUUID()),
    personId: home.people[who],
    fromOn: '2026-01-01',
    ...(tie === 'agency-worker' && { toOn: '2026-12-31' }),
    responsibility: '',
    authority: '',
    accountability: '',
  }
  const [relation, where] =
    tie === 'elsewhere'
      ? (['home-team', { homeId: home.elsewhere }] as const)
      : ([workers.TieRelation.parse(tie), placeOf(home, tie)] as const)
  await home.done('grace', workers.addTie, { ...base, relation, ...where })
}

function placeOf(home: TestHome, tie: string) {
  if (['key-worker', 'placing-authority', 'family'].includes(tie)) return { childId: home.tom }
  return ['home-team', 'agency-worker', 'clinician', 'clinical-supervisor'].includes(tie)
    ? { homeId: home.homeId }
    : {}
}
