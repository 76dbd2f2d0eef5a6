import type { faceColours } from '#platform/face.ts'
import type { say } from './face-words.ts'

export type ColourPart = keyof typeof faceColours
type FaceColour = (typeof faceColours)[ColourPart][number]

/** What each colour of a drawn face is called, for everyone who hears it or cannot tell it from the next. */
export const colourWords: Record<FaceColour, Parameters<typeof say>[0]> = {
  '#BFE3DC': 'mint',
  '#FCE2B6': 'sand',
  '#CFE1EF': 'sky',
  '#EBDDF2': 'lilac',
  '#F7D9C6': 'peach',
  '#DDEBD9': 'leaf',
  '#FBD9DF': 'pink',
  '#E7E2CF': 'oat',
  '#F1CFB8': 'skin1',
  '#E9BE9E': 'skin2',
  '#D9A27C': 'skin3',
  '#B97C55': 'skin4',
  '#9A6243': 'skin5',
  '#7A4A30': 'skin6',
  '#5E3823': 'skin7',
  '#1D1512': 'black',
  '#2B1B1B': 'softBlack',
  '#4A4038': 'darkBrown',
  '#7A4B2A': 'brown',
  '#A8572B': 'copper',
  '#D9B36B': 'blond',
  '#B9B3BD': 'grey',
  '#5A3A6E': 'plum',
  '#2F6F5E': 'green',
  '#2F6B90': 'blue',
  '#A34C66': 'rose',
  '#D97E5C': 'coral',
  '#544B68': 'slate',
  '#7A4B00': 'amber',
}
