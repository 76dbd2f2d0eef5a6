import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { ShiftId, WorkId } from './ids.ts'
import { type Planned, spanOf, type Worked, whoIsOnAt } from './who-is-on.ts'

const HOUR = 3_600_000
const began = Date.parse('2026-05-04T00:00:00Z')
const at = (hours: number) => new Date(began + hours * HOUR)
const workers = ['1', '2', '3'].map((one) => PersonId.parse(`${one}0000000-0000-4000-8000-000000000000`))

const planned = fc
  .record({
    shiftId: fc.uuid(),
    workerId: fc.constantFrom(...workers),
    from: fc.nat(60),
    long: fc.integer({ min: 1, max: 24 }),
  })
  .map(
    ({ shiftId, workerId, from, long }): Planned => ({
      ...{ shiftId: ShiftId.parse(shiftId), number: 1, workerId, kind: 'late' },
      ...{ onDay: '2026-05-04', starts: '00:00', ends: '01:00', startsAt: at(from), endsAt: at(from + long) },
    }),
  )
const worked = fc
  .record({
    workId: fc.uuid(),
    workerId: fc.constantFrom(...workers),
    from: fc.nat(60),
    long: fc.option(fc.integer({ min: 1, max: 24 })),
  })
  .map(
    ({ workId, workerId, from, long }): Worked => ({
      ...{ workId: WorkId.parse(workId), workerId, shiftId: undefined, cameAt: at(from) },
      wentAt: long === null ? undefined : at(from + long),
    }),
  )
const nights = fc.record({
  plans: fc.array(planned, { maxLength: 6 }),
  told: fc.array(worked, { maxLength: 6 }),
  now: fc.nat(80),
})

test('nobody is on twice, nobody is on before they came or were to come, nobody who left is on by their word', () => {
  fc.assert(
    fc.property(nights, ({ plans, told, now }) => {
      const on = whoIsOnAt(plans, told, at(now))
      expect(new Set(on.map(({ workerId }) => workerId)).size).toBe(on.length)
      for (const one of on) {
        expect(one.since.getTime()).toBeLessThanOrEqual(at(now).getTime())
        const work = told.find(({ workId }) => workId === one.workId)
        expect(work?.wentAt === undefined || work.wentAt > at(now)).toBe(true)
        expect((one.said === 'worked') === (work !== undefined)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('without a word from anyone, it is the rota', () => {
  fc.assert(
    fc.property(nights, ({ plans, now }) => {
      const wanted = plans.filter(({ startsAt, endsAt }) => startsAt <= at(now) && at(now) < endsAt)
      expect(new Set(whoIsOnAt(plans, [], at(now)).map(({ workerId }) => workerId))).toEqual(
        new Set(wanted.map(({ workerId }) => workerId)),
      )
    }),
    { numRuns: 1_000 },
  )
})

test('who is there until they leave, whatever the rota says, is not there after', () => {
  fc.assert(
    fc.property(nights, fc.integer({ min: 1, max: 13 }), ({ plans, now }, long) => {
      const [workerId = PersonId.parse('')] = workers
      const cameAt = at(now)
      const wentAt = at(now + long)
      const told: Worked[] = [
        {
          workId: WorkId.parse('00000000-0000-4000-8000-000000000000'),
          workerId,
          shiftId: undefined,
          cameAt,
          wentAt,
        },
      ]
      const isOn = (when: Date) => whoIsOnAt(plans, told, when).some((one) => one.workerId === workerId)
      const ownPlans = plans.filter((one) => one.workerId === workerId && one.startsAt >= wentAt)
      if (!plans.some((one) => one.workerId === workerId)) {
        expect(isOn(new Date(wentAt.getTime() - 1))).toBe(true)
        expect(isOn(wentAt)).toBe(false)
      }
      if (ownPlans.length === 0) expect(isOn(wentAt)).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test('a time that was told in part is filled up from the rota, and never runs backwards', () => {
  fc.assert(
    fc.property(nights, ({ plans, told }) => {
      for (const work of told) {
        const span = spanOf(plans, work)
        if (span) expect(span.from < span.to).toBe(true)
        if (work.wentAt) expect(span).toEqual({ from: work.cameAt, to: work.wentAt })
      }
    }),
  )
})
