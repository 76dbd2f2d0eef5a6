import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { readAdultsSeen, readContinuity } from './contract/continuity.ts'
import { confirmWorked, sayHere } from './contract/here.ts'
import { planShifts } from './contract/rota.ts'
import { ShiftId, WorkId } from './ids.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  home.clock.now = new Date('2026-05-31T09:00:00Z')
  const nights = Array.from({ length: 12 }, (_, at) => worked('nils', `2026-05-${12 + at}`, '20:00', 8))
  const lately = [worked('amina', '2026-05-30', '12:00', 8), worked('asha', '2026-05-30', '16:00', 8)]
  const all = [...nights, worked('nils', '2026-05-29', '20:00', 8), ...lately]
  await home.done('grace', confirmWorked, { homeId: home.homeId, worked: all })
})
afterAll(() => home.close())

function worked(who: Name, day: string, time: string, hours: number) {
  const cameAt = new Date(`${day}T${time}:00Z`)
  const wentAt = new Date(cameAt.getTime() + hours * 3_600_000)
  return {
    ...{ id: randomUUID(), workId: WorkId.parse(randomUUID()), workerId: home.people[who] },
    ...{ cameAt: cameAt.toISOString(), wentAt: wentAt.toISOString() },
  }
}

test('a home sees week by week how many hours a familiar adult was there, and what an agency worked', async () => {
  const { weeks, adults } = await home.done('nils', readContinuity, { homeId: home.homeId })
  expect(weeks).toHaveLength(12)
  // Nils has worked twelve nights before this week; Amina and Asha are new on the rota.
  expect(weeks.at(-1)).toEqual({
    fromOn: '2026-05-24',
    ...{ hours: 20, familiarHours: 8, workedHours: 24, agencyHours: 8, adults: 3 },
  })
  expect(adults.find(({ knownAs }) => knownAs === 'Nils')).toMatchObject({
    shifts: 1,
    hours: 8,
    isFamiliar: true,
  })
  expect(adults.find(({ knownAs }) => knownAs === 'Asha')).toMatchObject({
    isAgency: true,
    isFamiliar: false,
  })
})

test('for a child, their key worker is familiar from the first day', async () => {
  const { seen, adults } = await home.done('amina', readAdultsSeen, { childId: home.tom })
  expect(seen).toMatchObject({ hours: 20, familiarHours: 16 })
  expect(adults.find(({ knownAs }) => knownAs === 'Amina')).toMatchObject({ isFamiliar: true })
  const ellis = await home.done('nils', readAdultsSeen, { childId: home.ellis })
  expect(ellis.seen).toMatchObject({ hours: 20, familiarHours: 8 })
})

test('who has not said that they left is counted until their shift ended by the rota, and while it lasts until now', async () => {
  const shift = (onDay: string, ends: string) => ({
    ...{
      id: randomUUID(),
      shiftId: ShiftId.parse(randomUUID()),
      workerId: home.people.nils,
      onDay,
      basedOn: 0,
    },
    ...{ kind: 'early' as const, starts: '08:00', ends },
  })
  const shifts = [shift('2026-06-22', '11:00'), shift('2026-06-23', '16:00')]
  await home.done('grace', planShifts, { homeId: home.homeId, shifts })
  for (const [day, shiftId] of [['2026-06-22'], ['2026-06-23', shifts[1]?.shiftId]] as const) {
    home.clock.now = new Date(`${day}T07:05:00Z`)
    const came = { said: 'came', at: `${day}T07:00:00.000Z`, workId: WorkId.parse(randomUUID()) } as const
    await home.done('nils', sayHere, { id: randomUUID(), homeId: home.homeId, ...came, shiftId })
  }
  home.clock.now = new Date('2026-06-23T12:00:00Z')
  const { adults } = await home.done('nils', readContinuity, { homeId: home.homeId })
  // The clocks stand an hour ahead of UTC: three hours by the rota on Monday, five up to now on Tuesday.
  expect(adults).toMatchObject([{ knownAs: 'Nils', shifts: 2, hours: 8 }])
})
