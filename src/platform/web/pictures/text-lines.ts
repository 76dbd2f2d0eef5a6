/** How wide a character of the body font is, on average, as a part of its size. */
const widthOfCharacter = 0.535

/** About how wide some words are, in the picture's units. */
export function widthOfWords(words: string, size: number): number {
  return words.length * size * widthOfCharacter
}

/** Words cut to a width, with a sign that more follows; whole words stand in the table. */
export function cutTo(words: string, width: number, size = 14): string {
  if (widthOfWords(words, size) <= width) return words
  const fits = Math.max(1, Math.floor(width / (size * widthOfCharacter)) - 1)
  return `${[...words].slice(0, fits).join('').trimEnd()}…`
}

/** Breaks words into lines that fit a width; a single long word keeps its own line. */
export function breakIntoLines(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    const together = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOfWords(together, size) <= width) lines[lines.length - 1] = together
    else lines.push(word)
  }
  return lines
}

/** The largest size, between least and most, at which every single word fits the width. */
export function sizeThatFits(words: string, width: number, most: number, least: number): number {
  const longest = Math.max(...words.split(' ').map((word) => widthOfWords(word, 1)))
  return Math.min(most, Math.max(least, width / longest))
}
