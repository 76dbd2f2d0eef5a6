import { randomUUID } from 'node:crypto'
import * as children from '#people/contract/children.ts'
import * as workers from '#people/contract/workers.ts'
import type { InputOf, Operation, OutputOf } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { openSession } from '#platform/server/sessions.ts'
import { aHome, send, type TestHome } from './a-home.ts'

/** A house that is full enough to be asked about: some young people and adults besides those of the test home. */
export interface TestHouse {
  home: TestHome
  /** Besides Tom and Ellis. */
  young: string[]
  /** Besides Amina, Nils and Noor. */
  adults: string[]
  /** As anyone by id. */
  doneBy: <Op extends Operation>(personId: string, operation: Op, input: InputOf<Op>) => Promise<OutputOf<Op>>
}

export async function aHouse({ young, adults }: { young: number; adults: number }): Promise<TestHouse> {
  const home = await aHome()
  const house: TestHouse = { home, young: [], adults: [], doneBy }
  for (let nth = 0; nth < young; nth += 1) house.young.push(await aYoungPerson(home, nth))
  for (let nth = 0; nth < adults; nth += 1) house.adults.push(await anAdult(home, nth))
  return house

  async function doneBy<Op extends Operation>(personId: string, operation: Op, input: InputOf<Op>) {
    const { organisationId, database, clock, app } = home
    const [cookie = ''] = (await openSession(database.pool, { organisationId, personId }, clock.now)).split(
      ';',
    )
    const answer = await send(app, operation, input, { cookie })
    if (answer.statusCode !== 200) throw new Error(`${operation.name}: ${answer.statusCode} ${answer.body}`)
    return answer.json<OutputOf<Op>>()
  }
}

async function aYoungPerson(home: TestHome, nth: number): Promise<string> {
  const id = ChildId.parse(randomUUID())
  await home.done('grace', children.admitChild, {
    ...{ id, knownAs: `Young ${nth}`, fullName: `Young Person ${nth}`, bornOn: '2011-05-02' },
    ...{ pronouns: 'they/them', placingAuthority: 'Northshire' },
    ...{ homeId: home.homeId, movedInOn: '2026-02-01', contacts: [] },
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
  })
  await anAccount(home, id)
  return id
}

async function anAdult(home: TestHome, nth: number): Promise<string> {
  const id = PersonId.parse(randomUUID())
  await home.done('grace', workers.addPerson, { id, name: `Worker ${nth}`, knownAs: `Worker ${nth}` })
  await home.done('grace', workers.addTie, {
    ...{ id: workers.TieId.parse(randomUUID()), personId: id, relation: 'home-team', homeId: home.homeId },
    ...{ fromOn: '2026-01-01', responsibility: '', authority: '', accountability: '' },
  })
  await anAccount(home, id)
  return id
}

async function anAccount({ database, organisationId }: TestHome, personId: string) {
  await database.admin.query(
    `insert into account (organisation_id, id, person_id, sign_in_name) values ($1, gen_random_uuid(), $2, $3)
     on conflict do nothing`,
    [organisationId, personId, personId],
  )
}
