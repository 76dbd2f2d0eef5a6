import type { Shape } from '#platform/shape.ts'
import type { Night } from '#records/contract/night.ts'

type Note = Night['notes'][number]

/** One thing that happened in the night, as it was written. */
export type NightLine =
  /** Somebody was unsettled, and was calm or bright when it was last written about. */
  | { kind: 'settled'; childId: string; from: Shape; at: string; with: string }
  /** Somebody was last written about as unsettled. */
  | { kind: 'unsettled'; childId: string; shape: Shape; at: string }
  /** A hard moment, and who wrote that it ended well; missing where nobody did. */
  | { kind: 'hard'; childId: string; at: string; with?: string }

export interface NightSays {
  /** 'unwritten': nothing at all; 'plain': something without a shape, and nothing hard. */
  tone: 'unwritten' | 'plain' | 'calm' | 'unsettled' | 'hard'
  hardMoments: number
  /** At most two, the hardest first. */
  lines: readonly NightLine[]
  /** Children of whom nothing was written, where something was of others. */
  silent: readonly string[]
}

const MOST_LINES = 2
const isStirred = (shape: Shape | undefined) => shape === 'storm' || shape === 'wobble'
const isSettled = (shape: Shape | undefined) => shape === 'calm' || shape === 'sun'
const lastShape = ({ start, end }: Note) => end ?? start

/**
 * What can be said of a night from what was written, and nothing besides: it is called calm only where the last
 * shape of every child who was written about says so, and silence is called silence.
 */
export function nightSays({ notes, hardMoments }: Night, childIds: readonly string[]): NightSays {
  const written = new Set([...notes, ...hardMoments].map(({ childId }) => `${childId}`))
  const silent = written.size === 0 ? [] : childIds.filter((id) => !written.has(id))
  const hard = hardMoments.toReversed().map((moment) => hardLine(moment, notes))
  const hardFor = new Set(hard.map(({ childId }) => childId))
  const shaped = childIds
    .filter((id) => !hardFor.has(id))
    .flatMap((id) => lineOf(notes.filter((note) => note.childId === id && lastShape(note))))
  const unsettled = shaped.filter(({ kind }) => kind === 'unsettled')
  const settled = shaped.filter(({ kind }) => kind === 'settled')
  const lines = [...hard, ...unsettled, ...settled].slice(0, MOST_LINES)
  return { tone: toneOf(notes, hard.length, unsettled.length), hardMoments: hard.length, lines, silent }
}

function toneOf(notes: readonly Note[], hard: number, unsettled: number): NightSays['tone'] {
  if (hard > 0) return 'hard'
  if (notes.length === 0) return 'unwritten'
  if (unsettled > 0) return 'unsettled'
  const last = new Map<string, Shape | undefined>()
  for (const note of notes) last.set(note.childId, lastShape(note) ?? last.get(note.childId))
  return [...last.values()].every(isSettled) ? 'calm' : 'plain'
}

function hardLine({ childId, happenedAt }: Night['hardMoments'][number], notes: readonly Note[]): NightLine {
  const after = notes.filter((note) => note.childId === childId && note.happenedAt > happenedAt)
  const calm = after.find(({ end }) => isSettled(end))
  return { kind: 'hard', childId, at: happenedAt, ...(calm && { with: calm.toldByName }) }
}

/** What the notes about one child say, if they were stirred at all. */
function lineOf(notes: readonly Note[]): NightLine[] {
  const last = notes.at(-1)
  const shape = last && lastShape(last)
  if (!last || !shape) return []
  const { childId } = last
  if (isStirred(shape)) return [{ kind: 'unsettled', childId, shape, at: last.happenedAt }]
  const stirred = notes.findLast(({ start, end }) => isStirred(start) || isStirred(end))
  const from = stirred && (isStirred(stirred.start) ? stirred.start : stirred.end)
  if (!stirred || !from || !isSettled(shape)) return []
  const calm = notes.slice(notes.indexOf(stirred)).find(({ end }) => isSettled(end))
  return [{ kind: 'settled', childId, from, at: stirred.happenedAt, with: (calm ?? last).toldByName }]
}
