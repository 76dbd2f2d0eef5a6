import { sql } from 'kysely'
import type pg from 'pg'
import type { InputOf, Operation, OutputOf } from '#platform/contract.ts'
import { OrganisationId, PersonId } from '#platform/ids.ts'
import type { Listener, Standing } from '#platform/server/context.ts'
import { once } from '#platform/server/database.ts'
import { type Handled, runAs } from '#platform/server/serve.ts'

/** Does an operation as a person at a time: the way every word of the made-up home came into it. */
export type Tell = <Op extends Operation>(
  who: string,
  at: Date,
  operation: Op,
  input: InputOf<Op>,
) => Promise<OutputOf<Op>>

interface Telling {
  pool: pg.Pool
  organisationId: string
  operations: readonly Handled[]
  listeners: readonly Listener[]
  /** The ids of the people by the short names that the stories use. */
  people: ReadonlyMap<string, string>
}

/** Everything goes through the product’s own operations, permissions and history: nothing is put behind them. */
export function tellerOf({ pool, organisationId, operations, listeners, people }: Telling): Tell {
  const byName = new Map(operations.map((handled) => [handled.operation.name, handled]))
  const standings = new Map<string, Promise<Standing[]>>()

  const standingOf = (person: string, at: Date) => {
    const key = `${person}/${at.toISOString().slice(0, 10)}`
    const known = standings.get(key) ?? readStanding(pool, organisationId, person, at)
    standings.set(key, known)
    return known
  }

  return async <Op extends Operation>(who: string, now: Date, operation: Op, input: InputOf<Op>) => {
    const handled = byName.get(operation.name)
    const person = people.get(who)
    if (!handled || !('run' in handled)) throw new Error(`${who} cannot do ${operation.name}.`)
    const words = JSON.stringify(input)
    const web = { now, setCookie: () => {}, cookies: {} }
    if (handled.comes) {
      const asker = await handled.comes({ ...web, pool, from: who }, input as never)
      return (await runAs({ pool, listeners }, handled, asker, { ...web, words })) as OutputOf<Op>
    }
    if (!person) throw new Error(`Nobody is called ${who}.`)
    const actor = {
      id: PersonId.parse(person),
      organisationId: OrganisationId.parse(organisationId),
      sessionId: organisationId,
      deviceId: undefined,
    }
    const standing = await standingOf(person, now)
    const answer = await runAs({ pool, listeners }, handled, { actor, standing }, { ...web, words })
    // Who moved in or was tied changes how everyone stands.
    if (operation.name.startsWith('people.')) standings.clear()
    return answer as OutputOf<Op>
  }
}

async function readStanding(
  pool: pg.Pool,
  organisation: string,
  person: string,
  at: Date,
): Promise<Standing[]> {
  const { rows } = await once(pool, (db) =>
    sql<{ relation: Standing['relation']; childId: string | null; homeId: string | null }>`
      select relation, child_id, home_id from standing(${organisation}, ${person}, ${at})`.execute(db),
  )
  return rows.map(({ relation, childId, homeId }) => ({
    relation,
    childId: childId ?? undefined,
    homeId: homeId ?? undefined,
  }))
}
