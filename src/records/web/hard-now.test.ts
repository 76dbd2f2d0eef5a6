import { expect, test } from 'vitest'
import { isHardNow } from './hard-now.ts'

const EARLIER = '2026-05-05T19:00:00.000Z'
const AT = '2026-05-05T19:30:00.000Z'
const LATER = '2026-05-05T20:00:00.000Z'
const NOTHING = { openSince: undefined, toldSince: undefined, newest: undefined }

test('a hard moment after a calm hour counts as hard', () => {
  expect(isHardNow({ ...NOTHING, toldSince: AT, newest: { end: 'calm', happenedAt: EARLIER } })).toBe(true)
})

test('a note that ends calm or bright after a hard moment says that it is over', () => {
  for (const end of ['calm', 'sun'] as const)
    expect(isHardNow({ ...NOTHING, toldSince: AT, newest: { end, happenedAt: LATER } })).toBe(false)
})

test('a note that says nothing of its end leaves a hard moment open', () => {
  expect(isHardNow({ ...NOTHING, toldSince: AT, newest: { happenedAt: LATER } })).toBe(true)
})

test('while help is open on this device it is hard, whatever was noted', () => {
  expect(isHardNow({ ...NOTHING, openSince: EARLIER, newest: { end: 'calm', happenedAt: LATER } })).toBe(true)
})

test('whoever was last seen very upset or wobbly has a hard time', () => {
  for (const end of ['storm', 'wobble'] as const)
    expect(isHardNow({ ...NOTHING, newest: { end, happenedAt: AT } })).toBe(true)
  expect(isHardNow(NOTHING)).toBe(false)
})
