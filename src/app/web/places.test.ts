import { expect, test } from 'vitest'
import type { Me } from '#people/contract/sign-in.ts'
import { placesFor } from './places.tsx'

const manager = {
  standing: [{ relation: 'home-manager' }, { relation: 'administrator' }],
} as unknown as Me

test('each page lights the one place that it stands below', () => {
  const lit = (path: string) =>
    placesFor(manager, path)
      .filter(({ current }) => current)
      .map(({ to }) => to)
  expect(lit('/tonight')).toEqual(['/tonight'])
  expect(lit('/rota')).toEqual(['/tonight'])
  expect(lit('/visitors')).toEqual(['/tonight'])
  expect(lit('/referrals/1/2')).toEqual(['/children'])
  expect(lit('/library')).toEqual(['/model'])
  expect(lit('/my-pin')).toEqual([])
})
