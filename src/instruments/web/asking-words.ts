import { words } from '#platform/web/words.ts'

/** Words for asking a young person to answer a form themself. */
export const say = words('instruments.asking', {
  ask: 'Ask {name} to answer it themself',
  askFor: 'Ask {name} to answer it themself: {form}',
  words: 'What it is for, in words for {name}',
  wordsHint: '{name} reads this first, and who can read the answers. They may say no.',
  send: 'Ask {name}',
  problem: 'Please look at this',
  askedBy:
    '{who} asked {name} on {day}. It stands in their own space until they answer, or would rather not.',
  withdraw: 'Take it back',
  withdrawOf: 'Take it back: {form}',
  answered: '{name} answered it themself on {day}.',
  declined: '{name} would rather not, {day}. That is an answer.',
  declinedBecause: '{name} would rather not, {day}: “{because}”',
})
