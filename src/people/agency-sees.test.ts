import { afterAll, beforeAll, expect, test } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { TEST_SECRET } from '../../test/database.setup.ts'
import { matrix } from '../../test/permission-rows.ts'
import { makeThere } from '../../test/permissions/there.ts'
import { addContact, ContactId, listChildren, readChild } from './contract/children.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await makeThere(home)
  await home.done('grace', addContact, {
    childId: home.tom,
    contact: {
      ...{ id: ContactId.parse(crypto.randomUUID()), name: 'Olga Kanarek', relationship: 'Aunt' },
      ...{ phone: '020 555 77', email: 'olga@kanarek.example', mayKnowAddress: false },
    },
  })
}, 60_000)
afterAll(() => home.close())

const WHO_TOM_IS = /Weir|2013-03-14|Northshire|Kanarek|020 555 77/

test('an agency worker is given first name, pronouns, face and home of the children, and no more', async () => {
  const { children } = await home.done('asha', listChildren, {})
  const tom = children.find(({ id }) => id === home.tom)
  expect(tom).toMatchObject({ knownAs: 'Tom', pronouns: 'he/him', home: { name: 'Willow House' } })
  const known = children.flatMap((child) => Object.keys(child))
  expect([...new Set(known)].toSorted()).toEqual(['face', 'home', 'id', 'knownAs', 'pronouns'])
})

test('whoever works with Tom still has his whole name and birthday', async () => {
  for (const who of ['nils', 'amina', 'noor', 'dawn'] as const) {
    const { children } = await home.done(who, listChildren, {})
    expect(children.find(({ id }) => id === home.tom)).toMatchObject({
      ...{ fullName: 'Tom Weir', bornOn: '2013-03-14', placingAuthority: 'Northshire' },
    })
  }
})

test('nothing that an agency worker can ask tells his full name, birthday, authority or who is around him', async () => {
  const cookie = await home.cookieOf('asha')
  const answered: string[] = []
  const telling: string[] = []
  for (const { operation } of allOperations(TEST_SECRET)) {
    if (operation.kind !== 'query') continue
    const { statusCode, body } = await send(home.app, operation, matrix[operation.name]?.input(home) ?? {}, {
      cookie,
    })
    if (statusCode === 200) answered.push(operation.name)
    if (WHO_TOM_IS.test(body)) telling.push(operation.name)
  }
  expect(answered.length).toBeGreaterThan(20)
  expect(telling).toEqual([])
  // The words looked for do stand in what others are told.
  const { body } = await home.as('nils', readChild, { childId: home.tom })
  expect(JSON.stringify(body).match(new RegExp(WHO_TOM_IS, 'g'))).toEqual(
    expect.arrayContaining(['Weir', '2013-03-14', 'Northshire', 'Kanarek', '020 555 77']),
  )
}, 120_000)
