import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Copy,
  type KeptStore,
  keep,
  LASTS,
  type Lock,
  makeLock,
  openOrMakeLock,
  readCopy,
  sweep,
  tryPin,
} from './kept-copy.ts'
import { closedSince, keepWords, letGo } from './kept-words.ts'

const HOUR = 3_600_000
const EVENING = Date.parse('2026-05-04T20:00:00.000Z')
const who = { personId: 'priya', knownAs: 'Priya', face: undefined, onTablet: true }
const [pin, wrong] = ['135790', '975310']
const rounds = 10

let disk: { locks: Map<string, Lock>; copies: Map<string, Copy> }
let store: KeptStore

beforeEach(() => {
  disk = { locks: new Map(), copies: new Map() }
  store = {
    locks: async () => [...disk.locks.values()],
    putLock: async (lock) => void disk.locks.set(lock.personId, lock),
    change: async (personId, how) => {
      const lock = disk.locks.get(personId)
      if (lock) disk.locks.set(personId, how(lock))
      return disk.locks.get(personId)
    },
    putCopy: async (copy) => void disk.copies.set(copy.place, copy),
    copy: async (place) => disk.copies.get(place),
    dropCopies: async (personId, which = () => true) => {
      for (const copy of disk.copies.values())
        if (copy.personId === personId && which(copy)) disk.copies.delete(copy.place)
    },
    dropLock: async (personId) => void disk.locks.delete(personId),
  }
})

async function aCopy(answer: unknown = { who: 'Tobi’s safety plan' }) {
  await makeLock(store, who, pin, { now: EVENING, rounds })
  await keep(store, { personId: 'priya', place: 'tonight', answer }, EVENING)
}

async function opened(now = EVENING) {
  const tried = await tryPin(store, 'priya', pin, now)
  if (tried.came !== 'open') throw new Error(tried.came)
  return tried.opened
}

const read = async (now: number, key = opened(now)) => readCopy(store, await key, 'tonight', now)

describe('what is kept for reading', () => {
  test('opens with the person’s digits, and says when it was fetched', async () => {
    await aCopy()
    expect(await read(EVENING + HOUR)).toEqual({ answer: { who: 'Tobi’s safety plan' }, fetchedAt: EVENING })
  })

  test('lies on the disk without a word of it', async () => {
    await aCopy()
    const lies = JSON.stringify([[...disk.locks.values()], [...disk.copies.values()]])
    expect(lies).not.toContain('safety')
    expect(lies).not.toContain(pin)
  })

  test('can be refreshed without the digits', async () => {
    await aCopy()
    await keep(store, { personId: 'priya', place: 'tonight', answer: 'newer' }, EVENING + HOUR)
    expect(await read(EVENING + 2 * HOUR)).toEqual({ answer: 'newer', fetchedAt: EVENING + HOUR })
  })

  test('is gone after twelve hours', async () => {
    await aCopy()
    const key = await opened(EVENING + LASTS)
    expect(await readCopy(store, key, 'tonight', EVENING + LASTS)).toBeDefined()
    expect(await readCopy(store, key, 'tonight', EVENING + LASTS + 1)).toBeUndefined()
    await sweep(store, EVENING + LASTS + 1)
    expect(disk.copies.size).toBe(0)
  })

  test('is not given back by a clock that is set back', async () => {
    await aCopy()
    await sweep(store, EVENING + 11 * HOUR)
    expect(await tryPin(store, 'priya', pin, EVENING + HOUR)).toEqual({ came: 'clock' })
    const key = await opened(EVENING + 11 * HOUR)
    expect(await readCopy(store, key, 'tonight', EVENING + HOUR)).toBeUndefined()
  })

  test('whatever the clock does, no answer is read that is older than twelve hours by the latest time seen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 8 }),
        async (hours) => {
          await aCopy()
          const key = await opened()
          let latest = EVENING
          for (const hour of hours) {
            const now = EVENING + hour * HOUR
            latest = Math.max(latest, now)
            const found = await readCopy(store, key, 'tonight', now)
            if (found) expect(latest - found.fetchedAt).toBeLessThanOrEqual(LASTS + 2 * 60_000)
            if (now === latest && now - EVENING <= LASTS) expect(found).toBeDefined()
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('five wrong tries leave nothing to open, and the right digits come too late', async () => {
    await aCopy()
    const left: unknown[] = []
    for (let times = 0; times < 5; times += 1) left.push(await tryPin(store, 'priya', wrong, EVENING))
    expect(left.slice(0, 4)).toEqual([4, 3, 2, 1].map((left) => ({ came: 'wrong', left })))
    expect(left[4]).toEqual({ came: 'wiped' })
    expect(await tryPin(store, 'priya', pin, EVENING)).toEqual({ came: 'over' })
    expect([disk.locks.size, disk.copies.size]).toEqual([0, 0])
  })

  test('tries that come all at once, or are cut off before the answer, count as well', async () => {
    await aCopy()
    const all = await Promise.all(Array.from({ length: 20 }, () => tryPin(store, 'priya', wrong, EVENING)))
    expect(all.filter(({ came }) => came === 'wrong').length).toBeLessThan(5)
    expect(disk.locks.size).toBe(0)
    await aCopy()
    const cut: KeptStore = {
      ...store,
      change: async (id, how) => {
        await store.change(id, how)
        throw new Error('Cut.')
      },
    }
    await tryPin(cut, 'priya', wrong, EVENING).catch(() => undefined)
    expect(disk.locks.get('priya')?.tries).toBe(1)
  })

  test('right digits begin the count anew', async () => {
    await aCopy()
    for (let times = 0; times < 4; times += 1) await tryPin(store, 'priya', wrong, EVENING)
    await opened()
    expect(await tryPin(store, 'priya', wrong, EVENING)).toEqual({ came: 'wrong', left: 4 })
  })

  test('nobody opens what was kept for somebody else on the same tablet', async () => {
    await aCopy()
    const sam = await makeLock(store, { ...who, personId: 'sam', knownAs: 'Sam' }, '246801', {
      now: EVENING,
      rounds,
    })
    expect(await readCopy(store, sam, 'tonight', EVENING)).toBeUndefined()
    const forged = { ...sam, personId: 'priya' }
    await expect(readCopy(store, forged, 'tonight', EVENING)).rejects.toThrow()
  })

  test('without a lock nothing is kept', async () => {
    await keep(store, { personId: 'priya', place: 'tonight', answer: 'x' }, EVENING)
    expect(disk.copies.size).toBe(0)
  })
})

describe('words that somebody is still writing', () => {
  const words = { personId: 'priya', place: 'writing', words: 'The otter slept.' }

  test('are kept without the digits and open with them alone, for as long as all else', async () => {
    await aCopy()
    expect(await keepWords(store, words, EVENING)).toBe(true)
    expect(JSON.stringify([...disk.copies.values()])).not.toContain('otter')
    expect(await closedSince(store, 'priya', 'writing', EVENING + LASTS)).toBe(EVENING)
    expect(await closedSince(store, 'priya', 'writing', EVENING + LASTS + 1)).toBeUndefined()
    const key = await opened()
    expect((await readCopy(store, key, 'writing', EVENING))?.answer).toBe('The otter slept.')
    await letGo(store, 'priya', 'writing')
    expect(await closedSince(store, 'priya', 'writing', EVENING)).toBeUndefined()
    expect(await readCopy(store, key, 'tonight', EVENING)).toBeDefined()
  })

  test('do not make the device believe a clock that was set back', async () => {
    await aCopy()
    await keepWords(store, words, EVENING - 3_600_000)
    expect(disk.locks.get('priya')?.newest).toBe(EVENING)
    expect(await closedSince(store, 'priya', 'writing', EVENING)).toBe(EVENING)
  })

  test('are still there for whoever comes back with the same digits, and gone with new ones', async () => {
    await aCopy()
    await keepWords(store, words, EVENING)
    const again = await openOrMakeLock(store, who, pin, { now: EVENING + 60_000, rounds })
    expect((await readCopy(store, again, 'writing', EVENING + 60_000))?.answer).toBe('The otter slept.')
    await openOrMakeLock(store, who, '864209', { now: EVENING + 60_000, rounds })
    expect(disk.copies.size).toBe(0)
    expect(await tryPin(store, 'priya', pin, EVENING + 60_000)).toMatchObject({ came: 'wrong' })
  })

  test('are not kept for somebody who has no lock here', async () => {
    expect(await keepWords(store, words, EVENING)).toBe(false)
    expect(disk.copies.size).toBe(0)
  })
})
