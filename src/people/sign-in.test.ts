import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { setUp } from './contract/set-up.ts'
import { readDoor, readMe, setPin, signIn, signOut, switchPerson } from './contract/sign-in.ts'
import { disablePerson, enrolTablet, giveSignIn } from './contract/workers.ts'

const MINUTE = 60_000
const PASSWORD = 'four words make one'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 20 * MINUTE)
})
afterAll(() => home.close())

async function tryToSignIn(name: string, password: string) {
  const answer = await send(home.app, signIn, { name, password })
  const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  return { status: answer.statusCode, body: answer.json(), cookie }
}

const statusOf = async (cookie: string) => (await send(home.app, readMe, {}, { cookie })).statusCode

describe('signing in by name and password', () => {
  test('opens a session, and signing out ends it', async () => {
    const { status, cookie } = await tryToSignIn('grace@willow', PASSWORD)
    expect(status).toBe(200)
    expect(await statusOf(cookie)).toBe(200)
    await send(home.app, signOut, {}, { cookie })
    expect(await statusOf(cookie)).toBe(401)
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await tryToSignIn('grace@willow', 'not her password')
    const unknown = await tryToSignIn('nobody@willow', 'not her password')
    expect(wrong.status).toBe(401)
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: wrong.status, body: wrong.body })
  })

  test('after ten tries a name waits a quarter of an hour, known or not, even with the right password', async () => {
    const names = ['grace@willow', 'nobody@willow']
    for (const name of names) for (let at = 0; at < 10; at += 1) await tryToSignIn(name, 'not her password')
    const [known, unknown] = await Promise.all(names.map((name) => tryToSignIn(name, PASSWORD)))
    expect(known?.status).toBe(429)
    expect(unknown?.body).toEqual(known?.body)
    home.clock.now = new Date(home.clock.now.getTime() + 16 * MINUTE)
    expect((await tryToSignIn('grace@willow', PASSWORD)).status).toBe(200)
  }, 30_000)

  test('a session that nobody used for half an hour has ended', async () => {
    const { cookie } = await tryToSignIn('grace@willow', PASSWORD)
    home.clock.now = new Date(home.clock.now.getTime() + 31 * MINUTE)
    expect(await statusOf(cookie)).toBe(401)
  })
})

describe('a sign-in that was ended', () => {
  test('the very next request of that person is refused, and so is their password', async () => {
    await home.done('ada', giveSignIn, { personId: home.people.sam, name: 'sam@rowan', password: PASSWORD })
    const { cookie } = await tryToSignIn('sam@rowan', PASSWORD)
    expect(await statusOf(cookie)).toBe(200)
    await home.done('ada', disablePerson, { personId: home.people.sam })
    expect(await statusOf(cookie)).toBe(401)
    expect((await tryToSignIn('sam@rowan', PASSWORD)).status).toBe(401)
  })

  test('it opens again when an administrator gives them a new one', async () => {
    await home.done('ada', giveSignIn, {
      personId: home.people.sam,
      name: 'sam@rowan',
      password: `${PASSWORD} more`,
    })
    expect((await tryToSignIn('sam@rowan', `${PASSWORD} more`)).status).toBe(200)
  })

  test('nobody ends their own, and a name that is somebody’s is not given twice', async () => {
    expect(await home.as('ada', disablePerson, { personId: home.people.ada })).toMatchObject({ status: 422 })
    const taken = { personId: home.people.ruth, name: 'grace@willow', password: PASSWORD }
    const { body } = await home.as('ada', giveSignIn, taken)
    expect(body.fields?.name).toEqual(['Somebody signs in with this name already. Choose another.'])
  })
})

describe('the shared tablet of a home', () => {
  let tablet = ''
  beforeAll(async () => {
    const answer = await send(
      home.app,
      enrolTablet,
      { homeId: home.homeId, name: 'Hall tablet' },
      { cookie: await home.cookieOf('grace') },
    )
    tablet = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    await home.done('nils', setPin, { pin: '135790' })
    await home.done('amina', setPin, { pin: '246810' })
  })

  async function switchTo(who: 'nils' | 'amina' | 'sam', pin: string, cookie = tablet) {
    const answer = await send(home.app, switchPerson, { personId: home.people[who], pin }, { cookie })
    return { answer, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' }
  }

  test('shows the faces of the home’s team who have a PIN, and nobody else’s', async () => {
    const door = await send(home.app, readDoor, {}, { cookie: tablet })
    expect(door.json().tablet.faces.map((one: { knownAs: string }) => one.knownAs)).toEqual(['Amina', 'Nils'])
    expect((await send(home.app, readDoor, {})).json().tablet).toBeUndefined()
  })

  test('six digits that anyone would guess are not taken', async () => {
    for (const pin of ['111111', '121212', '123456', '987654', '890123']) {
      expect(await home.as('nils', setPin, { pin })).toMatchObject({ status: 422 })
    }
  })

  test('when the next one comes in, the session of the last one has ended', async () => {
    const nils = await switchTo('nils', '135790')
    expect(await statusOf(nils.cookie)).toBe(200)
    const amina = await switchTo('amina', '246810', `${tablet}; ${nils.cookie}`)
    expect(await statusOf(nils.cookie)).toBe(401)
    const me = await send(home.app, readMe, {}, { cookie: amina.cookie })
    expect(me.json()).toMatchObject({ knownAs: 'Amina', onTablet: true })
  })

  test('a PIN opens nothing on a device that is not the home’s tablet, nor for someone of another home', async () => {
    expect((await switchTo('nils', '135790', '')).answer.statusCode).toBe(401)
    await home.database.admin.query(
      `update account set pin_hash = (select pin_hash from account where person_id = $1) where person_id = $2`,
      [home.people.nils, home.people.sam],
    )
    expect((await switchTo('sam', '135790')).answer.statusCode).toBe(401)
  })

  test('after five wrong PINs only name and password help, for a quarter of an hour', async () => {
    for (let at = 0; at < 5; at += 1) expect((await switchTo('nils', '999999')).answer.statusCode).toBe(401)
    const right = await switchTo('nils', '135790')
    expect(right.answer.statusCode).toBe(429)
    expect(right.answer.json().title).toContain('name and password')
  })
})

test('Attune is set up once', async () => {
  const answer = await send(home.app, setUp, {
    organisation: 'Another',
    home: { name: 'Oak', setting: 'childrens-home', country: 'GB-ENG', timeZone: 'Europe/London' },
    manager: { name: 'Ida Oak', knownAs: 'Ida', signInName: `ida-${randomUUID()}`, password: PASSWORD },
  })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().title).toBe('Attune has been set up already. Sign in instead.')
})
