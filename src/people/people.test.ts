import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { listChildren, readChild } from './contract/children.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

describe('a child’s page', () => {
  test('shows who they are, their home and the people around them', async () => {
    const { child, profile, careTeam } = await home.done('amina', readChild, { childId: home.tom })
    expect(child).toMatchObject({ knownAs: 'Tom', age: 13, home: { name: 'Willow House' } })
    expect(profile.mattersMost).toBe('My dog Biscuit.')
    expect(careTeam.map((one) => one.knownAs)).toEqual(['Amina', 'Noor', 'Grace', 'Dawn', 'Mum', 'Nils'])
  })

  test('does not exist for someone who works in another home', async () => {
    expect(await home.as('sam', readChild, { childId: home.tom })).toMatchObject({ status: 404 })
  })

  test('each worker sees the children of their own home, and nobody else’s', async () => {
    const names = async (who: 'nils' | 'sam' | 'dawn') =>
      (await home.done(who, listChildren, {})).children.map((child) => child.knownAs)
    expect(await names('nils')).toEqual(['Ellis', 'Tom'])
    expect(await names('sam')).toEqual([])
    expect(await names('dawn')).toEqual(['Tom'])
  })
})
