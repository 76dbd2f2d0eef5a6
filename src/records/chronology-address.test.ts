import { expect, test } from 'vitest'
import { askedIn, searchFor } from './chronology-address.ts'

const span = { from: '2026-05-01T23:00:00.000Z', to: '2026-05-08T23:00:00.000Z' }
const entry = '0b7e8a52-7a1c-4b1e-9a53-6d8c7a3f2e10'

test('a link to some days of one kind opens just those', () => {
  expect(askedIn({ kind: 'hard-moments', ...span })).toEqual({ kind: 'hard-moments', span, entry: undefined })
})

test('a link that was copied and cut off still opens the chronology', () => {
  const everything = { kind: 'everything', span: undefined, entry: undefined }
  expect(askedIn({})).toEqual(everything)
  expect(askedIn({ kind: 'hard', from: span.from, to: '2026-05', entry: 'x' })).toEqual(everything)
  expect(askedIn({ from: span.to, to: span.from })).toEqual(everything)
})

test('what was chosen is in the address, and comes out of it again', () => {
  for (const asked of [
    { kind: 'notes', span, entry: undefined },
    { kind: 'everything', span: undefined, entry },
  ] as const) {
    const address = new URLSearchParams(
      Object.entries(searchFor(asked)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )
    expect(askedIn(Object.fromEntries(address))).toEqual(asked)
  }
})
