/** The pages of one child, in the order of their tabs: the end of the address and its name in the catalogue. */
export const OF_CHILD = [
  ['', 'today'],
  ['understanding', 'understanding'],
  ['plan', 'plan'],
  ['tracks', 'tracks'],
  ['people', 'childPeople'],
  ['chronology', 'timeline'],
  ['words', 'ownWords'],
  ['evidence', 'evidence'],
] as const
