import { firstSentence } from '#platform/first-sentence.ts'
import type { Shape } from '#platform/shape.ts'

/** How somebody was, in one word each: what is read aloud, printed and searched. */
export const shapeWords: Readonly<Record<Shape, string>> = {
  storm: 'very upset',
  wobble: 'wobbly',
  flat: 'flat',
  calm: 'calm',
  sun: 'bright',
}

interface Taps {
  words: string
  start?: Shape | undefined
  end?: Shape | undefined
  /** What helped, in the short words of the plan. */
  helped: readonly string[]
  helpedOther?: string | undefined
  /** What of the plan did not happen, in its short words. */
  notDone?: readonly string[]
  /** How long the voice is that was kept, in seconds. */
  clipSeconds?: number | undefined
}

/** The line of the chronology: the first sentence, or what was tapped. “Wobbly, then calm. Helped: Sitting near.” */
export function noteHeadline(taps: Taps): string {
  const { words, start, end, helped, helpedOther, notDone = [], clipSeconds } = taps
  if (words.trim()) return firstSentence(words)
  const help = [...helped, ...(helpedOther ? [helpedOther] : [])]
  const sentences = [
    clipSeconds ? `A voice note, ${clipSeconds} seconds.` : '',
    howItWent(start, end),
    help.length > 0 ? `Helped: ${help.join(', ')}.` : '',
    notDone.length > 0 ? `Not this time: ${notDone.join(', ')}.` : '',
  ]
  return sentences.filter(Boolean).join(' ')
}

function howItWent(start: Shape | undefined, end: Shape | undefined): string {
  const before = start && shapeWords[start]
  const after = end && shapeWords[end]
  if (!before && !after) return ''
  if (!before || !after || before === after) return `${capital(before || after || '')}.`
  return `${capital(before)}, then ${after}.`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
