import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Face } from '#platform/face.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { listChildren, readChild } from './contract/children.ts'
import { chooseFace, readMe } from './contract/sign-in.ts'

const CHOSEN: Face = {
  ground: '#CFE1EF',
  skin: '#7A4A30',
  hair: '#1D1512',
  style: 'scarf',
  top: '#D97E5C',
  glasses: true,
}

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

test('the face that a worker chooses is theirs, and a child sees it in their care team', async () => {
  await home.done('amina', chooseFace, { face: CHOSEN })
  expect((await home.done('amina', readMe, {})).face).toEqual(CHOSEN)
  const { careTeam } = await home.done('tom', readChild, { childId: home.tom })
  expect(careTeam.find((one) => one.knownAs === 'Amina')?.face).toEqual(CHOSEN)
  expect(careTeam.find((one) => one.knownAs === 'Nils')?.face).not.toEqual(CHOSEN)
})

test('a child chooses their own face, and everyone who knows them sees it', async () => {
  await home.done('tom', chooseFace, { face: CHOSEN })
  const { children } = await home.done('nils', listChildren, {})
  expect(children.find((one) => one.knownAs === 'Tom')?.face).toEqual(CHOSEN)
})

test('what is no colour or no style that is offered is not taken', async () => {
  const wrong = { ...CHOSEN, hair: 'url(#somewhere)' }
  expect(await home.as('tom', chooseFace, { face: wrong })).toMatchObject({ status: 422 })
})
