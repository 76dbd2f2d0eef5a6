import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { readMe } from '#people/contract/sign-in.ts'
import { readMe as doReadMe } from '#people/server/me.ts'
import type { Operation } from '#platform/contract.ts'
import { type HomeId, OrganisationId, PersonId } from '#platform/ids.ts'
import type { Relation } from '#platform/permissions.ts'
import type { Asker } from '#platform/server/asker.ts'
import { once } from '#platform/server/database.ts'
import { type Handled, handle, runAs } from '#platform/server/serve.ts'
import { placeOf } from '../arrival.ts'
import * as contract from '../contract.ts'
import { exchangeOperations } from './operations.ts'

interface ImportFile {
  pool: pg.Pool
  /** The words of a CSV file or of a FHIR R4 Bundle. */
  text: string
  /** The home by its name, as the pages show it. */
  homeName: string
  /** Who answers for it: the sign-in name of a manager of the home or an administrator. */
  signInName: string
  /** For a FHIR Bundle: the day on which the children moved in, YYYY-MM-DD. */
  movedInOn?: string | undefined
  /** Says who would move in and writes nothing. */
  dryRun?: boolean
  /** Hears one line at a time. */
  say: (line: string) => void
  now?: () => Date
}

interface Imported {
  movedIn: number
  alreadyHere: number
  keptOut: number
}

/**
 * Brings in a file from the command line, through the same operations and permissions as the page.
 * Throws a refusal, in words for the reader, when the person or the home is not found or may not.
 */
export async function importFile(wanted: ImportFile): Promise<Imported> {
  const ask = await asPerson(wanted)
  const homeId = await homeOf(ask, wanted.homeName)
  const { text, movedInOn, say, dryRun = false } = wanted
  const read = await ask(contract.readFile, { homeId, text, ...(movedInOn && { movedInOn }) })
  for (const { says } of [...read.problems, ...read.notes]) say(says)
  const result = { movedIn: 0, alreadyHere: 0, keptOut: new Set(read.problems.map(({ row }) => row)).size }
  if (dryRun) {
    const here = new Set(read.alreadyHere)
    for (const { row, knownAs } of read.arrivals)
      say(`${placeOf(row)}: ${knownAs} ${here.has(row) ? 'is here already' : 'would move in'}.`)
    return { ...result, alreadyHere: here.size }
  }
  for (let at = 0; at < read.arrivals.length; at += contract.MOST_AT_ONCE) {
    const arrivals = read.arrivals.slice(at, at + contract.MOST_AT_ONCE)
    const { outcomes } = await ask(contract.bringIn, { homeId, arrivals })
    for (const { says } of outcomes) say(says)
    count(result, outcomes)
  }
  return result
}

function count(result: Imported, outcomes: readonly contract.Outcome[]) {
  for (const { became } of outcomes) {
    if (became === 'moved-in') result.movedIn += 1
    else if (became === 'already-here') result.alreadyHere += 1
    else result.keptOut += 1
  }
}

type Ask = <In extends z.ZodType, Out extends z.ZodType>(
  operation: Operation<In, Out>,
  input: z.infer<In>,
) => Promise<z.infer<Out>>

/** Asks as a person would who is signed in: what they may not do on a page, they may not do here. */
async function asPerson({ pool, signInName, now = () => new Date() }: ImportFile): Promise<Ask> {
  const asker = await askerOf(pool, signInName, now())
  const known: Handled[] = [...exchangeOperations, handle(readMe, doReadMe)]
  return async (operation, input) => {
    const handled = known.find((one) => one.operation.name === operation.name)
    if (!handled || !('run' in handled)) throw new Error(`${operation.name} is not known here.`)
    const words = { words: JSON.stringify(input), now: now(), setCookie: () => {}, cookies: {} }
    return z.parse(operation.output, await runAs({ pool, listeners: [] }, handled, asker, words))
  }
}

interface Found {
  organisationId: string
  personId: string
  standing: { relation: Relation; child: string | null; home: string | null }[]
}

async function askerOf(pool: pg.Pool, signInName: string, now: Date): Promise<Asker> {
  const { rows } = await once(pool, (db) =>
    sql<Found>`
      select a.organisation_id, a.person_id, coalesce((
        select json_agg(json_build_object('relation', t.relation, 'child', t.child_id, 'home', t.home_id))
        from standing(a.organisation_id, a.person_id, ${now}) t), '[]'::json) as standing
      from find_accounts(${signInName.trim().toLowerCase()}) a where not a.disabled`.execute(db),
  )
  const [found, another] = rows
  if (!found || another)
    throw new Error(`Nobody signs in as ${signInName}. Write the name as on the sign-in page.`)
  const actor = {
    id: PersonId.parse(found.personId),
    organisationId: OrganisationId.parse(found.organisationId),
    sessionId: 'command line',
    deviceId: undefined,
  }
  const standing = found.standing.map(({ relation, child, home }) => ({
    relation,
    childId: child ?? undefined,
    homeId: home ?? undefined,
  }))
  return { actor, standing }
}

async function homeOf(ask: Ask, name: string): Promise<HomeId> {
  const { homes } = await ask(readMe, {})
  const home = homes.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  if (!home)
    throw new Error(`No home is called ${name}. There is ${homes.map((one) => one.name).join(', ')}.`)
  return home.id
}
