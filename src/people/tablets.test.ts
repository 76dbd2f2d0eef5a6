import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type Name, send, type TestHome } from '../../test/a-home.ts'
import { readDoor, readMe, setPin, switchPerson } from './contract/sign-in.ts'
import { endTablet, listTablets } from './contract/tablets.ts'
import { enrolTablet } from './contract/workers.ts'

const PIN = '135790'

let home: TestHome
let hall = ''
let kitchen = ''
beforeAll(async () => {
  home = await aHome()
  hall = await aTablet('Hall tablet')
  kitchen = await aTablet('Kitchen tablet')
  await home.done('nils', setPin, { pin: PIN })
})
afterAll(() => home.close())

async function aTablet(name: string): Promise<string> {
  const asked = { homeId: home.homeId, name }
  const answer = await send(home.app, enrolTablet, asked, { cookie: await home.cookieOf('grace') })
  return cookieIn(answer.headers['set-cookie'])
}

const cookieIn = (header: unknown) => String(header ?? '').split(';')[0] ?? ''

async function signInOn(tablet: string) {
  const answer = await send(
    home.app,
    switchPerson,
    { personId: home.people.nils, pin: PIN },
    { cookie: tablet },
  )
  return { status: answer.statusCode, cookie: cookieIn(answer.headers['set-cookie']) }
}

const tabletsFor = async (who: Name) => (await home.done(who, listTablets, { homeId: home.homeId })).tablets
const isIn = async (cookie: string) => (await send(home.app, readMe, {}, { cookie })).statusCode === 200

test('the manager sees the tablets of the home, who made each and when', async () => {
  expect(await tabletsFor('grace')).toMatchObject([
    { name: 'Hall tablet', enrolledBy: 'Grace', enrolledAt: home.clock.now.toISOString() },
    { name: 'Kitchen tablet', enrolledBy: 'Grace' },
  ])
})

test('a tablet that was ended shows no faces, takes no PIN, and signs out who is in on it', async () => {
  const [nils, inKitchen] = [await signInOn(hall), await signInOn(kitchen)]
  const [first] = await tabletsFor('grace')
  if (!first) throw new Error('There is no tablet.')
  expect(await isIn(nils.cookie)).toBe(true)
  await home.done('grace', endTablet, { homeId: home.homeId, tabletId: first.id })
  expect(await isIn(nils.cookie)).toBe(false)
  expect((await signInOn(hall)).status).toBe(401)
  expect((await send(home.app, readDoor, {}, { cookie: hall })).json().tablet).toBeUndefined()
  expect((await tabletsFor('grace')).map((one) => one.name)).toEqual(['Kitchen tablet'])
  expect(await isIn(inKitchen.cookie)).toBe(true)
})

test('a tablet is ended from its own home only', async () => {
  const [tablet] = await tabletsFor('ada')
  if (!tablet) throw new Error('There is no tablet.')
  const wrong = await home.as('ada', endTablet, { homeId: home.elsewhere, tabletId: tablet.id })
  expect(wrong.status).toBe(404)
  expect(await tabletsFor('ada')).toHaveLength(1)
})
