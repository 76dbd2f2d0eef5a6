import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import type { Attune } from './attune.ts'
import { type Someone, someone } from './people.ts'

export const PASSWORD = 'three calm owls at dusk'

/** The people of the journey, by what they are to Robin. */
export const cast = {
  hazel: { name: 'Hazel Moss', signIn: 'hazel' },
  idris: { name: 'Idris Cole', signIn: 'idris' },
  nell: { name: 'Nell Byrne', signIn: 'nell' },
  tove: { name: 'Tove Lind', signIn: 'tove' },
  marcus: { name: 'Marcus Reid', signIn: 'marcus' },
  robin: { name: 'Robin Vale', signIn: 'robin' },
} as const
export type Name = keyof typeof cast

/** What the steps of the journey hand on to each other. */
export interface Journey {
  attune: Attune
  browser: Browser
  homeId: HomeId
  robin: ChildId
  ids: Map<Name, PersonId>
  /** Those who have signed in, each on a device of their own. */
  here: Map<Name, Someone>
}

/** Somebody of the journey on their own device; signs in when they come for the first time. */
export async function go(
  journey: Journey,
  name: Name,
  options: BrowserContextOptions = {},
): Promise<Someone> {
  const before = journey.here.get(name)
  if (before) return before
  const { browser, attune, here } = journey
  const made = await someone(browser, attune.address, {
    name: cast[name].signIn,
    password: PASSWORD,
    ...options,
  })
  here.set(name, made)
  return made
}

/** A day so many days from today, as `2026-03-28`. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
