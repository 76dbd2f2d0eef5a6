import { words } from '#platform/web/words.ts'

/** The young person's own forms, in easy words. */
export const say = words('instruments.mine', {
  title: 'Questions for me',
  homeLine: '{who} asks you something: {form}',
  homeLineMore: '{count, plural, one {# more} other {# more}}',
  homeGo: 'Have a look',

  asked: 'Asked of me',
  askedNone: 'Nobody asks you anything right now.',
  askedNoneSays: 'When somebody has questions for you, they stand here.',
  by: '{who} asks you:',
  start: 'Start',
  goOn: 'Go on',
  lookAt: '{form}: {deed}',
  sentAway: 'It is on its way from this device.',
  given: 'What I answered',
  givenNone: 'Nothing yet.',
  open: 'Look at it',

  whoAsks: '{who} asks you, and says why:',
  whoReads: 'Who reads it',
  readBy: '{names} can read what you say. They help to look after you. No other young person can.',
  readByNobody: 'The people who plan with you can read what you say. No other young person can.',
  limit: 'If something here says you’re not safe, someone comes and talks with you.',
  yours: 'It is up to you',
  yoursSays:
    'There is no right or wrong. You can leave out any question. You can stop and go on another day.',
  count: '{count, plural, one {One question} other {# questions}}',
  begin: 'OK, start',
  ratherNot: 'I’d rather not',
  ratherNotSays:
    'That is fine. It is a full answer, and {who} sees it. Do you want to say why? You can leave this empty.',
  why: 'Why (if you like)',
  sayNo: 'Tell {who} I’d rather not',
  notNow: 'Back',
  ratherNotDone: 'That’s OK',
  ratherNotDoneSays: '{who} sees that you’d rather not. Nobody minds.',

  at: 'Question {at} of {all}',
  noAnswer: 'I don’t want to answer',
  back: 'Back',
  next: 'Next',
  stop: 'Stop for now',
  kept: 'What you said is kept. You can go on any day.',
  handInTitle: 'That was the last one',
  handInSays: 'Hand it in, and {who} can read it. After that it cannot be changed.',
  handIn: 'Hand it in',
  lookAgain: 'Look at my answers again',
  problem: 'There is a problem',

  thanks: 'Thank you',
  thanksSays: '{who} can read it now. You can talk about it together.',
  thanksHard: 'Did it stir something up? You can talk to someone now.',
  talk: 'Talk to someone',
  home: 'Back to my space',

  gone: 'Nobody asks you this now',
  goneSays: 'It may be done, or taken back.',
  toForms: 'Questions for me',
  shutSays: 'These questions cannot be opened just now. Ask {who}.',
})
