import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWrittenDate } from './written-date.ts'

test.each([
  ['2013-02-28', '2013-02-28'],
  ['2013-02-28T00:00:00', '2013-02-28'],
  ['28/02/2013', '2013-02-28'],
  ['28/02/2013 00:00', '2013-02-28'],
  ['28.2.2013', '2013-02-28'],
  ['28 Feb 2013', '2013-02-28'],
  ['28-Feb-2013', '2013-02-28'],
  ['1st September 2013', '2013-09-01'],
  ['1 Sept 2013', '2013-09-01'],
  ['29/02/2012', '2012-02-29'],
])('%s is read as %s', (written, date) => {
  expect(readWrittenDate(written)).toBe(date)
})

test('a day that could be either way round is read the British way', () => {
  expect(readWrittenDate('03/04/2013')).toBe('2013-04-03')
})

test.each([
  '',
  '31/02/2013',
  '29/02/2013',
  '02/28/2013',
  '28/02/13',
  '41333',
  '28 Foo 2013',
  '1 Marble 2013',
  '0/1/2013',
])('%j is no day', (written) => {
  expect(readWrittenDate(written)).toBeUndefined()
})

test('every day of a hundred years is read back the same in each way of writing it', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10)
      const british = iso.split('-').reverse().join('/')
      const inWords = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
      expect([iso, british, inWords].map(readWrittenDate)).toEqual([iso, iso, iso])
    }),
  )
})
