import { words } from '#platform/web/words.ts'

export const sayPromise = words('my-promises', {
  title: 'Promised to me',
  says: 'What grown-ups promised you, and if they did it.',
  none: 'Nothing is promised right now.',
  noneSays: 'When somebody promises you something, it stands here until they did it.',
  open: 'Not done yet',
  until: 'by {day}',
  who: '{name} promised',
  kept: '{name} did it',
  notKept: '{name} did not do it',
  because: 'They said: {because}',
  seenDifferently: 'Not how you see it? Say so',
})
