import { z } from 'zod'

/** What kind of person somebody around a child is; a pet counts. */
export const AroundKind = z.enum([
  'family',
  'sibling',
  'friend',
  'carer',
  'home',
  'school',
  'community',
  'professional',
  'pet',
])
export type AroundKind = z.infer<typeof AroundKind>

/** The three key relationships: with oneself, with the adults of the home, with the children of the home. */
export const KeyRelationship = z.enum(['self', 'team', 'children'])
export type KeyRelationship = z.infer<typeof KeyRelationship>

/** How it is between the child and somebody, from near to far. */
export const Quality = z.enum(['close', 'good', 'up-and-down', 'distant', 'broken', 'not-safe'])
export type Quality = z.infer<typeof Quality>

/** What is told about a tie, by one voice. */
export interface Voice {
  name: string
  kind: AroundKind
  how: string
  keyRelationship?: KeyRelationship | undefined
  quality: Quality
  /** The child says so; else `saidBy` names the adult. */
  byChild: boolean
  saidBy: string
  /** From which day it has been like this. */
  sinceOn: string
  toldAt: string
}

interface Ending {
  onDay: string
  toldAt: string
}

interface Around<One extends Voice, End extends Ending> {
  id: string
  tellings: readonly One[]
  ends: readonly End[]
}

/** Somebody around a child as it was on a day. */
export interface AroundOnDay<One extends Voice, End extends Ending> {
  id: string
  /** What stands first: the child's own saying; only where there is none, the newest of an adult. */
  first: One
  /** What others say, each once, newest first. */
  others: readonly One[]
  /** Where somebody else says that it feels different: something to talk about. */
  differs: boolean
  /** Set where they are no longer around on this day. */
  ended?: End
}

/** Who was around a child on a day `YYYY-MM-DD` and how it was, nearest first. Nobody is ranked: near, then by name. */
export function aroundOn<One extends Voice, End extends Ending>(
  people: readonly Around<One, End>[],
  day: string,
): AroundOnDay<One, End>[] {
  return people.flatMap((person) => onDay(person, day) ?? []).toSorted(nearestFirst)
}

function onDay<One extends Voice, End extends Ending>(
  { id, tellings, ends }: Around<One, End>,
  day: string,
): AroundOnDay<One, End> | undefined {
  const told = tellings.filter(({ sinceOn }) => sinceOn <= day).toSorted(newestFirst)
  const [newest] = told
  if (!newest) return undefined
  const voices = told.filter((one, at) => told.findIndex((other) => voiceOf(other) === voiceOf(one)) === at)
  const first = voices.find(({ byChild }) => byChild) ?? newest
  const others = voices.filter((one) => one !== first)
  const ended = ends
    .filter((one) => one.onDay <= day && !told.some((telling) => isAfter(telling, one)))
    .toSorted((one, other) => other.onDay.localeCompare(one.onDay))[0]
  const differs = others.some(({ quality }) => quality !== first.quality)
  return { id, first, others, differs, ...(ended && { ended }) }
}

function voiceOf({ byChild, saidBy }: Voice): string {
  return byChild ? '' : saidBy.trim().toLowerCase()
}

function newestFirst(one: Voice, other: Voice): number {
  return other.sinceOn.localeCompare(one.sinceOn) || other.toldAt.localeCompare(one.toldAt)
}

/** Whether somebody was told to be around again after an end. */
function isAfter({ sinceOn, toldAt }: Voice, end: Ending): boolean {
  return sinceOn > end.onDay || (sinceOn === end.onDay && toldAt > end.toldAt)
}

function nearestFirst(one: AroundOnDay<Voice, Ending>, other: AroundOnDay<Voice, Ending>): number {
  const near = ({ first }: AroundOnDay<Voice, Ending>) => Quality.options.indexOf(first.quality)
  return near(one) - near(other) || one.first.name.localeCompare(other.first.name)
}

/** Three rings around the child: very near, near, further away. */
export function ringOf(quality: Quality): 0 | 1 | 2 {
  if (quality === 'close') return 0
  return quality === 'good' || quality === 'up-and-down' ? 1 : 2
}
