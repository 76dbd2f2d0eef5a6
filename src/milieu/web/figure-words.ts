import type { Figure, Group } from '../contract.ts'
import type { Change } from '../house-says.ts'
import { say } from './house-words.ts'

/** What a group said to one statement, in the words of the answers. */
export function figureWords(figure: Figure | undefined, choices: readonly string[]): string {
  if (!figure) return say('notShown')
  const { low, high, middle } = figure
  const word = (at: number) => (choices[at - 1] ?? `${at}`).toLowerCase()
  const band =
    low === high ? say('one', { low: word(low) }) : say('halfway', { low: word(low), high: word(high) })
  if (middle === undefined) return band
  const between = [Math.floor(middle), Math.ceil(middle)] as const
  const inTheMiddle =
    between[0] === between[1]
      ? word(between[0])
      : say('halfway', { low: word(between[0]), high: word(between[1]) })
  return say('about', { middle: inTheMiddle, band })
}

/** How many of a group answered, or honestly why nothing is shown. */
export function answeredWords({ voice, asked, answered, least, heard }: Group): string {
  const named = { voice: say(voice), asked, least }
  if (heard) return say('heard', named)
  if (answered !== undefined) return say('answered', { ...named, answered })
  return say(asked < least ? 'tooFewAsked' : 'tooFew', named)
}

export function changeWords(voice: Group['voice'], change: Change | undefined): string[] {
  return change ? [say(`change-${change}`, { voice: say(voice) })] : []
}
