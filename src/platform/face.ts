import { z } from 'zod'

const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'A colour is # and six hexadecimal digits.')

/** The hair styles that a drawn face can have, in the order in which they are offered. */
export const HairStyle = z.enum(['short', 'afro', 'curly', 'bob', 'long', 'bun', 'puffs', 'shaved', 'scarf'])
export type HairStyle = z.infer<typeof HairStyle>

/** A drawn face: what stands for a person until they choose a picture of their own. */
export const Face = z.object({
  ground: Colour,
  skin: Colour,
  hair: Colour,
  style: HairStyle,
  top: Colour,
  glasses: z.boolean().optional(),
})
export type Face = z.infer<typeof Face>

/** The colours that a person can choose from; any of them goes with any other. */
export const faceColours = {
  ground: ['#BFE3DC', '#FCE2B6', '#CFE1EF', '#EBDDF2', '#F7D9C6', '#DDEBD9', '#FBD9DF', '#E7E2CF'],
  skin: ['#F1CFB8', '#E9BE9E', '#D9A27C', '#B97C55', '#9A6243', '#7A4A30', '#5E3823'],
  hair: ['#1D1512', '#2B1B1B', '#4A4038', '#7A4B2A', '#A8572B', '#D9B36B', '#B9B3BD'],
  top: ['#5A3A6E', '#2F6F5E', '#2F6B90', '#A34C66', '#D97E5C', '#544B68', '#7A4B00'],
} as const

/**
 * The face that somebody has before they choose one: the same text always gives the same face.
 * Say an id, not a name, so that a name's sound never decides how a person looks.
 */
export function faceFor(seedText: string): Face {
  let state = fold(seedText)
  function pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    state = mix(state)
    return choices[state % choices.length] ?? choices[0]
  }
  return {
    ground: pick(faceColours.ground),
    skin: pick(faceColours.skin),
    hair: pick(faceColours.hair),
    style: pick(['short', 'afro', 'curly', 'bob', 'long', 'bun', 'puffs', 'shaved']),
    top: pick(faceColours.top),
    glasses: pick([false, false, false, true]),
  }
}

/** FNV-1a over the text's UTF-16 units, 32 bits. */
function fold(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash
}

/** One step of a 32-bit mixer, so that neighbouring seeds differ in every feature. */
function mix(state: number): number {
  const folded = Math.imul(state ^ (state >>> 16), 0x45d9f3b)
  return (Math.imul(folded ^ (folded >>> 15), 0x2c1b3c6d) ^ (folded >>> 13)) >>> 0
}
