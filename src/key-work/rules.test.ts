import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EnrichmentId, type EnrichmentTold, PlannedTimeId } from './contract/enrichment.ts'
import { type Done, doseOnce } from './dose-once.ts'
import { dayLines, fallsOn, type Planned } from './timetable.ts'
import { daysAfter, weekdayOf, weekOf } from './week.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const doses = fc.array(
  fc.record<Done>({
    responseId: fc.constantFrom('drums', 'garden'),
    happenedAt: fc
      .integer({ min: 0, max: 6 * 24 })
      .map((hours) => new Date(Date.parse('2026-05-04T00:00:00Z') + hours * 3_600_000)),
  }),
  { maxLength: 12 },
)

describe('a dose that was noted and told as done', () => {
  test('counts on each day as often as it was told in one of the two ways, never as their sum', () => {
    fc.assert(
      fc.property(doses, doses, (noted, told) => {
        const { only } = doseOnce(noted, told, dayOf)
        const count = (all: readonly Done[], key: string) =>
          all.filter((one) => `${one.responseId} ${dayOf(one.happenedAt)}` === key).length
        for (const key of new Set(
          [...noted, ...told].map((one) => `${one.responseId} ${dayOf(one.happenedAt)}`),
        )) {
          expect(count([...noted, ...only], key)).toBe(Math.max(count(noted, key), count(told, key)))
        }
      }),
    )
  })
})

const planned = fc.record<Planned>({
  id: fc.uuid().map((id) => PlannedTimeId.parse(id)),
  responseId: fc.constantFrom('drums', 'garden'),
  weekday: fc.integer({ min: 1, max: 7 }),
  onDay: fc.constant(null),
  atTime: fc.constantFrom('09:00', '16:30', '18:00'),
  who: fc.constant('Leon'),
  fromOn: fc.constantFrom('2026-04-01', '2026-05-06'),
  stoppedOn: fc.constantFrom(null, '2026-05-07'),
})
const titles = new Map([
  ['drums', 'Drumming before supper'],
  ['garden', 'An hour in the garden'],
])
const toldOn = fc.record({
  day: fc.constantFrom(...weekOf('2026-05-04')),
  responseId: fc.constantFrom('drums', 'garden'),
  told: fc.uuid().map(
    (id): EnrichmentTold => ({
      id: EnrichmentId.parse(id),
      delivered: true,
      words: '',
      happenedAt: '2026-05-04T16:00:00.000Z',
      toldByName: 'Leon',
    }),
  ),
})

describe('the timetable of a week', () => {
  test('holds every planned time of its day once, and everything that was told once', () => {
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 8 }), fc.array(toldOn, { maxLength: 8 }), (times, told) => {
        const lines = weekOf('2026-05-06').flatMap((day) =>
          dayLines(times, told, titles, day).map((line) => ({ day, line })),
        )
        const due = weekOf('2026-05-06').flatMap((day) =>
          times.filter((one) => fallsOn(one, day)).map(({ id }) => id),
        )
        expect(lines.flatMap(({ line }) => line.plannedTimeId ?? []).toSorted()).toEqual(due.toSorted())
        const shown = lines.flatMap(({ line }) => line.told?.id ?? [])
        expect(shown.toSorted()).toEqual(told.map((one) => one.told.id).toSorted())
        for (const { day, line } of lines.filter((one) => one.line.told)) {
          const source = told.find((one) => one.told.id === line.told?.id)
          expect([source?.day, source?.responseId]).toEqual([day, line.responseId])
        }
      }),
    )
  })

  test('a time that was stopped is not there from that day on, and still is before', () => {
    const time: Planned = {
      id: PlannedTimeId.parse('0b7e8a52-7a1c-4b1e-9a53-6d8c7a3f2e10'),
      responseId: 'drums',
      weekday: weekdayOf('2026-05-07'),
      onDay: null,
      atTime: '16:30',
      who: 'Leon',
      fromOn: '2026-04-01',
      stoppedOn: '2026-05-07',
    }
    expect([daysAfter('2026-05-07', -7), '2026-05-07'].map((day) => fallsOn(time, day))).toEqual([
      true,
      false,
    ])
  })

  test('begins on the Monday and has seven days, whichever of them is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const day = daysAfter('2020-01-01', days)
        const week = weekOf(day)
        expect(week).toContain(day)
        expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
      }),
    )
  })
})
