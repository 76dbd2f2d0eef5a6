/** Words that stand in many sentences and say nothing about what is hard. */
const PLAIN = new Set(
  (
    'about after again another around because been before being could does doing down each from gets goes going ' +
    'have having here hers herself himself into just like more much never nobody only other others over people ' +
    'really same some somebody someone something that their them then there these they thing things this those ' +
    'told under very want wants what when where which while will with without would young your'
  ).split(' '),
)

/** Something that stands on both sides, in the words of each. */
export interface SameWord {
  word: string
  one: string
  other: string
}

/**
 * Where two lists speak of the same thing in the same word: `shouting` and `being shouted at`. It finds words and
 * weighs nothing: what it means for the two is a question for people.
 */
export function sameWords(ones: readonly string[], others: readonly string[]): SameWord[] {
  return ones.flatMap((one) =>
    others.flatMap((other) => {
      const ofOther = wordsOf(other)
      const word = wordsOf(one).find((mine) => ofOther.some((theirs) => isSame(mine, theirs)))
      return word ? [{ word, one, other }] : []
    }),
  )
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 3 && !PLAIN.has(word))
}

/** The same word, also with another ending: what begins with the same five letters. */
function isSame(one: string, other: string): boolean {
  return one === other || (one.length > 4 && other.length > 4 && one.slice(0, 5) === other.slice(0, 5))
}
