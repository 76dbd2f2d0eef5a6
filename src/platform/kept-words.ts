import { contextOf, isOver, type KeptStore, putClosed } from './kept-copy.ts'

/**
 * Keeps words that somebody is still writing here, closed like all else and for as long. False without a lock. The
 * device’s own clock is not taken for the time when it is behind.
 */
export async function keepWords(
  store: KeptStore,
  { personId, place, words }: { personId: string; place: string; words: unknown },
  now: number,
): Promise<boolean> {
  const lock = await store.change(personId, (one) => ({ ...one, newest: Math.max(one.newest, now) }))
  if (lock) await putClosed(store, lock, place, { fetchedAt: lock.newest, answer: words })
  return lock !== undefined
}

/** Since when something lies closed at a place; nothing where there is none. */
export async function closedSince(
  store: KeptStore,
  personId: string,
  place: string,
  now: number,
): Promise<number | undefined> {
  const fetchedAt = (await store.copy(contextOf(personId, place)))?.fetchedAt
  return fetchedAt === undefined || isOver(fetchedAt, now) ? undefined : fetchedAt
}

/** Lets one thing go that is no longer needed here. */
export async function letGo(store: KeptStore, personId: string, place: string): Promise<void> {
  await store.dropCopies(personId, (copy) => copy.place === contextOf(personId, place))
}
