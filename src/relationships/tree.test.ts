import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { anAround } from '../../test/an-around.ts'
import { tellAround } from './contract/around.ts'
import { readFamilyTree, tellFamilyLink } from './contract/tree.ts'
import { CHILD, generationsOf, linksNow } from './family-tree.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const link = { kind: 'parent' as const, way: 'birth' as const, apart: false }

test('the tree is drawn from the people around the child, and what was told before stays in the record', async () => {
  const [mum, nana] = [anAround(home.tom, { name: 'Mum' }), anAround(home.tom, { name: 'Nana' })]
  for (const one of [mum, nana]) await home.done('amina', tellAround, one)
  const about = { childId: home.tom, ...link }
  await home.done('amina', tellFamilyLink, { ...about, id: randomUUID(), one: mum.aroundId })
  const grand = { ...about, one: nana.aroundId, other: mum.aroundId }
  await home.done('tom', tellFamilyLink, { ...grand, id: randomUUID() })
  const { links } = await home.done('noor', readFamilyTree, { childId: home.tom })
  expect(generationsOf(linksNow(links))).toEqual([[nana.aroundId], [mum.aroundId], [CHILD]])
  home.clock.now = new Date('2026-05-04T20:05:00Z')
  await home.done('amina', tellFamilyLink, { ...grand, id: randomUUID(), kind: 'none' })
  const later = await home.done('noor', readFamilyTree, { childId: home.tom })
  expect(later.links).toHaveLength(3)
  expect(generationsOf(linksNow(later.links))).toEqual([[mum.aroundId], [CHILD]])
})

test('nobody is linked with themself or with somebody around another child', async () => {
  const ofEllis = anAround(home.ellis)
  await home.done('grace', tellAround, ofEllis)
  const about = { id: randomUUID(), childId: home.tom, ...link }
  expect(await home.as('grace', tellFamilyLink, about)).toMatchObject({ status: 422 })
  expect((await home.as('grace', tellFamilyLink, { ...about, one: ofEllis.aroundId })).status).toBe(404)
})
