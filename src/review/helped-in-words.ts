/** Something that helped in somebody's own words, and the notes that say so. */
interface HelpedByWords {
  words: string
  noteIds: string[]
}

/**
 * What helped and is not in the plan, one line for the same words: spaces around them and capitals make no
 * difference. They stand as they were first written; what most notes name comes first.
 */
export function helpedByWords(told: readonly { words: string; noteId: string }[]): HelpedByWords[] {
  const bySame = Map.groupBy(told, ({ words }) => words.trim().replace(/\s+/g, ' ').toLowerCase())
  return [...bySame]
    .filter(([same]) => same !== '')
    .map(([, notes]) => ({
      words: notes[0]?.words.trim() ?? '',
      noteIds: [...new Set(notes.map(({ noteId }) => noteId))],
    }))
    .sort((one, other) => other.noteIds.length - one.noteIds.length || one.words.localeCompare(other.words))
}
