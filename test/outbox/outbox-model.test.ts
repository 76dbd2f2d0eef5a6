import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_FAULTS } from '#platform/delivery.ts'
import { type Deed, faults, modelDevice } from './model-device.ts'

const takes = fc.oneof(
  { weight: 8, arbitrary: fc.constant('well' as const) },
  { weight: 1, arbitrary: fc.constant('no' as const) },
  { weight: 1, arbitrary: fc.constantFrom(1, MOST_FAULTS - 1, MOST_FAULTS + 1, Number.POSITIVE_INFINITY) },
)
const write = fc.record({
  do: fc.constant('write' as const),
  takes,
  about: fc.option(fc.nat(9), { nil: undefined, freq: 2 }),
})
const send = fc.record({
  do: fc.constant('send' as const),
  tabs: fc.constantFrom(1 as const, 2 as const),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 6 }),
})
const others = fc.constantFrom<Deed>(
  { do: 'switch' },
  { do: 'leave' },
  { do: 'put-aside' },
  { do: 'clock', hours: -24 },
  { do: 'clock', hours: 36 },
)
const schedule = fc.array(
  fc.oneof<fc.WeightedArbitrary<Deed>[]>(
    { weight: 5, arbitrary: write },
    { weight: 4, arbitrary: send },
    { weight: 2, arbitrary: others },
  ),
  { maxLength: 24 },
)

type Device = ReturnType<typeof modelDevice>

/** What may stay on the device for good: a no, what the server breaks over for good, and what speaks of those. */
function mayStay({ all, server, putAside }: Device, id: string): boolean {
  const one = all.get(id)
  if (!one) return false
  if (one.takes === 'no' || one.takes === Number.POSITIVE_INFINITY) return true
  const isGone = server.records.includes(one.about ?? '') || server.quarantine.includes(one.about ?? '')
  return (
    one.about !== undefined &&
    !isGone &&
    !putAside.has(one.about) &&
    mayStay({ all, server, putAside } as Device, one.about)
  )
}

/** What kept its place. What was refused or broken over too often was passed, and so was what speaks of it. */
function keepsPlace(device: Device, id: string): boolean {
  const one = device.all.get(id)
  if (!one) return false
  const passed = one.takes === 'no' || (typeof one.takes === 'number' && one.takes >= MOST_FAULTS)
  return !passed && (one.about === undefined || keepsPlace(device, one.about))
}

test('whatever happens on the way, nothing is lost, nothing is doubled and the order is kept', async () => {
  const seen = { written: 0, recorded: 0, quarantined: 0, stayed: 0 }
  await fc.assert(
    fc.asyncProperty(schedule, async (deeds) => {
      const device = modelDevice()
      for (const deed of deeds) await device.act(deed)
      await device.heal()
      const { server, order, all, putAside } = device
      const arrived = [...server.records, ...server.quarantine]
      const waits = device.waits().map(({ id }) => id)
      expect(new Set(arrived).size, 'doubled').toBe(arrived.length)
      const nowhere = order.filter((id) => !arrived.includes(id) && !waits.includes(id) && !putAside.has(id))
      expect(nowhere, 'lost').toEqual([])
      expect(
        waits.filter((id) => arrived.includes(id)),
        'still here',
      ).toEqual([])
      expect(
        waits.filter((id) => !mayStay(device, id)),
        'held up',
      ).toEqual([])
      expect(
        server.overtaken.filter((id) => !putAside.has(all.get(id)?.about ?? '')),
        'overtaken',
      ).toEqual([])
      for (const list of [server.records, server.quarantine])
        for (const writer of ['ann', 'bo']) {
          const places = list
            .filter((id) => all.get(id)?.writer === writer && keepsPlace(device, id))
            .map((id) => order.indexOf(id))
          expect(places, 'order').toEqual(places.toSorted((one, other) => one - other))
        }
      seen.written += order.length
      seen.recorded += server.records.length
      seen.quarantined += server.quarantine.length
      seen.stayed += waits.length
    }),
    { numRuns: 20_000 },
  )
  // The schedules were not empty ones.
  expect(seen.recorded).toBeGreaterThan(10_000)
  expect(seen.quarantined).toBeGreaterThan(1_000)
  expect(seen.stayed).toBeGreaterThan(500)
}, 120_000)
