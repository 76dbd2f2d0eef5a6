import list from './gentle-words.json' with { type: 'json' }

/** What a word is asked about: what was seen, said or done, by whom; or only whether a plainer word would do. */
type GentleQuestion = 'seen' | 'behind' | 'said' | 'plain' | 'names' | 'exactly' | 'told' | 'did'

interface GentleWord {
  finds: readonly string[]
  asks: string
  instead?: string
}

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
const gentle: readonly GentleWord[] = list

/**
 * The first word of a note that the child could later be hurt by, if there is one. It is a question
 * for the writer: it never stops a note, changes nothing by itself and counts nothing.
 */
export function askAboutWord(words: string): Asked | undefined {
  const found = gentle.flatMap(({ finds, asks, instead }) =>
    finds.flatMap((find) => {
      const match = new RegExp(`(?<![\\p{L}\\p{N}])${find}(?![\\p{L}\\p{N}])`, 'iu').exec(words)
      const question = questions.find((one) => one === asks)
      if (!match || !question) return []
      return [{ found: match[0], at: match.index, asks: question, instead: likeIn(match[0], instead) }]
    }),
  )
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
