import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '#people/contract/sign-in.ts'
import { TieId } from '#people/contract/ties.ts'
import { PersonId } from '#platform/ids.ts'
import { recordNote } from '#records/contract.ts'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import * as agency from './contract/agency.ts'
import * as rota from './contract/rota.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const password = 'rain on the roof'
const ola = (changed = {}) => ({
  ...{ tieId: TieId.parse(randomUUID()), homeId: home.homeId, agency: 'Steady Hands' },
  ...{ fromOn: '2026-05-04', lastOn: '2026-05-05', intoMorning: true },
  ...{ personId: PersonId.parse(randomUUID()), name: 'Ola Berg', knownAs: 'Ola' },
  signIn: { name: 'ola', password, pin: '204816' },
  ...changed,
})

async function cookieOfOla(): Promise<string> {
  const answer = await send(home.app, signIn, { name: 'ola', password })
  const [cookie] = [answer.headers['set-cookie'] ?? ''].flat()
  return cookie?.split(';')[0] ?? ''
}

describe('an agency worker', () => {
  test('is brought in by the manager of the home, with a sign-in, to the end of their last night', async () => {
    const asked = ola()
    expect(await home.done('grace', agency.bringAgencyWorkerIn, asked)).toEqual({ lastDay: '2026-05-06' })
    const cookie = await cookieOfOla()
    const note = recordingIn(home).aNote()
    expect((await send(home.app, recordNote, note, { cookie })).statusCode).toBe(200)
    home.clock.now = new Date('2026-05-06T07:30:00Z')
    const late = { ...note, id: randomUUID() }
    const stays = await cookieOfOla()
    expect((await send(home.app, recordNote, late, { cookie: stays })).statusCode).toBe(200)
    home.clock.now = new Date('2026-05-06T23:30:00Z')
    const gone = await cookieOfOla()
    expect(
      (await send(home.app, recordNote, { ...note, id: randomUUID() }, { cookie: gone })).statusCode,
    ).toBe(404)
    home.clock.now = new Date('2026-05-04T20:00:00Z')
  })

  test('stands on the rota with the agency, the last day, and how often they were here', async () => {
    const { workers } = await home.done('nils', rota.readRota, { homeId: home.homeId, fromOn: '2026-05-04' })
    expect(workers.find(({ knownAs }) => knownAs === 'Ola')).toMatchObject({
      ...{ isAgency: true, agency: 'Steady Hands', until: '2026-05-06', shiftsHere: 0 },
    })
    expect(workers.find(({ knownAs }) => knownAs === 'Nils')).toMatchObject({ isAgency: false })
  })

  test('comes back for more days with the sign-in they have', async () => {
    const days = { ...ola({ fromOn: '2026-06-01', lastOn: '2026-06-02', intoMorning: false }) }
    const personId = home.people.asha
    const back = await home.done('grace', agency.bringAgencyWorkerBack, { ...days, personId })
    expect(back).toEqual({ lastDay: '2026-06-02' })
    const nils = await home.as('grace', agency.bringAgencyWorkerBack, { ...days, personId: home.people.nils })
    expect(nils.status).toBe(404)
  })

  test('brought in under the id of somebody else, changes nothing of their sign-in', async () => {
    const { ruth } = home.people
    const asked = ola({ personId: ruth, signIn: { name: 'new-ruth', password } })
    expect((await home.as('grace', agency.bringAgencyWorkerIn, asked)).status).toBe(409)
    const { rows } = await home.database.admin.query(
      'select password_hash, sign_in_name from account where person_id = $1',
      [ruth],
    )
    expect(rows).toEqual([{ password_hash: null, sign_in_name: expect.stringContaining('ruth@') }])
  })

  test('needs a sign-in name that nobody has, and days that make sense', async () => {
    const taken = await home.as('grace', agency.bringAgencyWorkerIn, ola())
    expect(taken).toMatchObject({ status: 422, body: { fields: { 'signIn.name': [expect.any(String)] } } })
    const other = { name: 'ola-2', password }
    const early = await home.as(
      'grace',
      agency.bringAgencyWorkerIn,
      ola({ signIn: other, lastOn: '2026-05-01' }),
    )
    expect(early.body.fields?.lastOn).toEqual(['This is before the first day.'])
    const long = await home.as(
      'grace',
      agency.bringAgencyWorkerIn,
      ola({ signIn: other, lastOn: '2026-09-01' }),
    )
    expect(long.body.fields?.lastOn?.[0]).toContain('more than two months')
  })
})
