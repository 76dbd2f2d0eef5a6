/** Whether each word that was typed is the beginning of a word of the text, in any order: 'dru sup' in “Drumming before supper”. */
export function wordsBegin(text: string, typed: string): boolean {
  const words = wordsOf(text)
  const wanted = wordsOf(typed)
  return wanted.length > 0 && wanted.every((begun) => words.some((word) => word.startsWith(begun)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
