import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { readMe, setPin, signIn, switchPerson } from './contract/sign-in.ts'
import { enrolTablet, giveSignIn } from './contract/workers.ts'

const MINUTE = 60_000
const PASSWORD = 'four words make one'

let home: TestHome
let tablet = ''
beforeAll(async () => {
  home = await aHome()
  const cookie = await home.cookieOf('grace')
  const answer = await send(home.app, enrolTablet, { homeId: home.homeId, name: 'Hall tablet' }, { cookie })
  tablet = cookieIn(answer)
  await home.done('nils', setPin, { pin: '135790' })
  await home.done('ada', giveSignIn, {
    personId: home.people.amina,
    name: 'amina@willow',
    password: PASSWORD,
  })
})
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 20 * MINUTE)
})
afterAll(() => home.close())

function cookieIn({ headers }: { headers: Record<string, unknown> }): string {
  return String(headers['set-cookie'] ?? '').split(';')[0] ?? ''
}

async function byPassword(name: string, password: string, cookie = '') {
  const answer = await send(home.app, signIn, { name, password }, { cookie })
  return { status: answer.statusCode, cookie: cookieIn(answer) }
}

async function byPin(pin: string, cookie = tablet) {
  const answer = await send(home.app, switchPerson, { personId: home.people.nils, pin }, { cookie })
  return { status: answer.statusCode, cookie: cookieIn(answer) }
}

async function me(cookie: string) {
  const answer = await send(home.app, readMe, {}, { cookie })
  return { status: answer.statusCode, body: answer.json() }
}

describe('tries that come all at once', () => {
  test('count one by one: ten passwords of a name are looked at, and no more', async () => {
    const tries = await Promise.all(
      Array.from({ length: 30 }, () => byPassword('grace@willow', 'not her password')),
    )
    expect(tries.filter(({ status }) => status === 401).length).toBe(10)
    expect(tries.filter(({ status }) => status === 429).length).toBe(20)
  })

  test('five PINs of a face are looked at, and no more', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => byPin('999999')))
    expect(tries.filter(({ status }) => status === 401).length).toBe(5)
    expect((await byPin('135790')).status).toBe(429)
  })
})

describe('nobody can use up the PIN tries of a colleague', () => {
  test('without a tablet of the home', async () => {
    for (let at = 0; at < 6; at += 1) {
      expect((await byPin('999999', '__Host-attune-device=made-up')).status).toBe(401)
    }
    expect((await byPin('135790')).status).toBe(200)
  })

  test('on the sign-in page, by a name made for that', async () => {
    for (let at = 0; at < 6; at += 1) await byPassword(`pin/${home.people.nils}`, 'not a password')
    expect((await byPin('135790')).status).toBe(200)
  })
})

describe('name and password on the shared tablet', () => {
  test('open a session of the tablet: it locks as after a PIN', async () => {
    const { cookie } = await byPassword('amina@willow', PASSWORD, tablet)
    expect((await me(cookie)).body).toMatchObject({ knownAs: 'Amina', onTablet: true })
  })

  test('end the session of the one before', async () => {
    const nils = await byPin('135790')
    await byPassword('amina@willow', PASSWORD, `${tablet}; ${nils.cookie}`)
    expect((await me(nils.cookie)).status).toBe(401)
  })
})

test('a new password ends every session that the old one opened', async () => {
  const { cookie } = await byPassword('amina@willow', PASSWORD)
  expect((await me(cookie)).status).toBe(200)
  const given = { personId: home.people.amina, name: 'amina@willow', password: `${PASSWORD} more` }
  await home.done('ada', giveSignIn, given)
  expect((await me(cookie)).status).toBe(401)
})
