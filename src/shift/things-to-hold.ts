import { firstSentence } from '#platform/first-sentence.ts'
import type { Shape } from '#platform/shape.ts'

/** Where the words of a handover come from. */
export type Source = 'note' | 'hard-moment'

/** A note or a hard moment of the shift, as somebody wrote it. */
export interface ToldOnShift {
  source: Source
  /** The id of the note or the hard moment. */
  about: string
  words: string
  happenedAt: string
  toldByName: string
  end?: Shape | undefined
}

/** One thing to hold in mind for a young person: a sentence that somebody wrote, with its source. */
export interface ThingToHold {
  words: string
  source: Source
  about: string
}

/** More than three things nobody can hold. */
export const MOST_THINGS = 3

/**
 * At most three things to hold, picked from what was written on the shift: hard moments first, then what did not end
 * well, then the rest, each the newest first. Each is the first sentence of what somebody wrote; nothing is made up.
 */
export function thingsToHold(told: readonly ToldOnShift[]): ThingToHold[] {
  const said = new Set<string>()
  return told
    .toSorted((one, other) => weight(other) - weight(one) || later(one, other))
    .flatMap(({ source, about, words }) => {
      const sentence = firstSentence(words)
      if (sentence === '' || said.has(sentence)) return []
      said.add(sentence)
      return [{ words: sentence, source, about }]
    })
    .slice(0, MOST_THINGS)
}

function weight({ source, end }: ToldOnShift): number {
  if (source === 'hard-moment') return 2
  return end === 'storm' || end === 'wobble' || end === 'flat' ? 1 : 0
}

function later(one: ToldOnShift, other: ToldOnShift): number {
  return other.happenedAt.localeCompare(one.happenedAt) || one.about.localeCompare(other.about)
}
