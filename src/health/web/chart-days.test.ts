import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { daysOf, signaturesOf } from './chart-days.ts'

const signed = (toldByName: string) => ({ toldBy: PersonId.parse(crypto.randomUUID()), toldByName })

test('everyone who signs a chart has letters of their own, two of one name as well', () => {
  const people = [signed('Sam'), signed('Sam'), signed('Sam'), signed('Sam'), signed('Sara'), signed('Omar')]
  const letters = [...signaturesOf([...people, ...people]).values()].map((one) => one.letters)
  expect(letters).toHaveLength(6)
  expect(new Set(letters).size).toBe(6)
})

test('nobody’s letters are those of an answer', () => {
  const letters = [...signaturesOf(['Amina', 'Dawn', 'Hugo', 'Mo'].map(signed)).values()].map(
    (one) => one.letters,
  )
  for (const code of ['D', 'A', 'H', 'M']) expect(letters).not.toContain(code)
})

test('a month has its own days', () => {
  expect(daysOf('2028-02')).toHaveLength(29)
  expect(daysOf('2026-11').at(-1)).toBe('2026-11-30')
})
