import { words } from '#platform/web/words.ts'

export const say = words('review.letter', {
  title: 'A letter for {name}',
  says: 'What was decided, in words {name} can read now and later.',
  greeting: 'Dear {name},',
  ending: 'From {who}',
  none: 'Nothing is written yet.',
  noneSays: 'It begins with the decisions’ own words, nothing else. You make a letter of it.',
  begin: 'Begin with the decisions',
  write: 'Make it yours',
  writeSays:
    'Short sentences, to {name}: “you”, not “she” or “he”. Say why. {name} sees it only when you send it.',
  field: 'The letter to {name}',
  send: 'Send it to {name}',
  keep: 'Keep it for later',
  kept: 'Kept. Only those who write it see it.',
  sent: 'Sent on {day} by {who}',
  print: 'Print',
  back: 'Back to the meeting',
  problem: 'There is a problem',
})
