import type { GentleQuestion, GentleWord, GentleWordShown } from './contract/gentle-words.ts'
import list from './gentle-words.json' with { type: 'json' }

export interface Asked {
  /** As it was written. */
  found: string
  at: number
  asks: GentleQuestion
  /** What could stand there, in the same case; nothing where only the writer knows. */
  instead: string | undefined
}

const questions: readonly GentleQuestion[] = [
  'seen',
  'behind',
  'said',
  'plain',
  'names',
  'exactly',
  'told',
  'did',
]

/** The words that are asked about until a home says otherwise. */
export const starterWords: readonly GentleWord[] = list.flatMap(({ finds, asks, instead }) => {
  const question = questions.find((one) => one === asks)
  if (!question) return []
  return finds.map((found) => ({ finds: found, asks: question, ...(instead && { instead }) }))
})

/** The starter list with what a home has said about its words since, its own words first. */
export function wordsOfHome(said: readonly (GentleWord & { isOn: boolean })[]): GentleWordShown[] {
  const bySaid = new Map(said.map((one) => [one.finds, one]))
  const started = new Set(starterWords.map(({ finds }) => finds))
  const own = said.filter(({ finds }) => !started.has(finds)).map((one) => ({ ...one, isOwn: true }))
  const starter = starterWords.map((one) => ({ isOn: true, ...one, ...bySaid.get(one.finds), isOwn: false }))
  return [...own, ...starter]
}

/**
 * The first word of a note that the child could later be hurt by, if there is one. It is a question
 * for the writer: it never stops a note, changes nothing by itself and counts nothing.
 */
export function askAboutWord(words: string, asked: readonly GentleWord[] = starterWords): Asked | undefined {
  const found = asked.flatMap(({ finds, asks, instead }) => {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${finds}(?![\\p{L}\\p{N}])`, 'iu').exec(words)
    return match ? [{ found: match[0], at: match.index, asks, instead: likeIn(match[0], instead) }] : []
  })
  return found.sort((one, other) => one.at - other.at || other.found.length - one.found.length)[0]
}

/** The words with what stands at the place of the question put in. */
export function putInstead(words: string, { at, found, instead }: Asked): string {
  return instead === undefined ? words : words.slice(0, at) + instead + words.slice(at + found.length)
}

function likeIn(found: string, instead: string | undefined): string | undefined {
  const startsBig = found.slice(0, 1) !== found.slice(0, 1).toLowerCase()
  return instead && startsBig ? instead.slice(0, 1).toUpperCase() + instead.slice(1) : instead
}
