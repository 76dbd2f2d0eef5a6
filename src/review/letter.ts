/** What a letter may be put together from: a decision's own words. */
interface DecidedWords {
  title: string
  words: string
}

/** The sentences of a letter: each decision's own words, and nothing else. */
function letterSentences(decisions: readonly DecidedWords[]): string[] {
  return decisions.map(({ title, words }) => [closed(title), closed(words)].filter(Boolean).join(' '))
}

/** A first draft: a greeting, the decisions' own words, an ending. A person makes a letter of it. */
export function letterFrom(decisions: readonly DecidedWords[], greeting: string, ending: string): string {
  return [greeting.trim(), ...letterSentences(decisions), ending.trim()].filter(Boolean).join('\n\n')
}

/** Whether somebody has made the draft their own: more than its spaces have changed. */
export function isEdited(body: string, draft: string): boolean {
  return bare(body) !== bare(draft)
}

function closed(words: string): string {
  const said = words.trim()
  return said === '' || /[.!?…]["”’')]*$/.test(said) ? said : `${said}.`
}

function bare(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
