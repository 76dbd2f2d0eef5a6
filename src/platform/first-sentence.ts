const LONGEST = 120

/** The first sentence, without its full stop; cut at a word when it is longer than a line. */
export function firstSentence(words: string): string {
  const line = words.trim().split('\n', 1)[0] ?? ''
  const sentence = line.match(/^.+?[.!?…]["'”’)]*(?=\s|$)/)?.[0] ?? line
  const plain = sentence.replace(/\.$/, '')
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`
}
