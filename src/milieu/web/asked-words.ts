import { words } from '#platform/web/words.ts'

/** Being asked about one's home: short sentences, one thought each. */
export const say = words('milieu-asked', {
  title: 'House pulse',
  mine: 'How it feels to live here',
  loading: 'The questions are coming',
  none: 'Nobody is asking right now',
  noneSays: 'When the house is asked again, the questions come here. They take a minute.',

  'what-milieu-pulse-young': '{count} short sentences about living at {home}. Tap how true each one is.',
  'what-milieu-pulse-adult':
    '{count} short statements about {home}. Answer as you think it is for the young people who live here.',
  'what-staff-regulation-adult':
    '{count} short statements about you in the team of {home}. There is no right answer.',
  minute: 'About a minute. You can stop, go on later, and skip any of them.',
  theirs: 'What you tap is yours. Nobody here can read it: not the grown-ups, not the manager.',
  yours: 'What you answer is yours. Nobody can read it: not the manager, not your supervisor.',
  together: 'On {day} all answers are put together. They show only if at least {least} of you answered.',
  nobodyComes: 'So if something is wrong, nobody will know it from here.',
  nobodyComesTell: 'If you don’t feel safe, tell someone. You choose who.',
  talk: 'Talk to someone now',
  sayIt: 'Say it in my words',
  begin: 'Begin',
  goOn: 'Go on',

  of: '{nth} of {count}',
  answers: 'How true is it?',
  skip: 'I’d rather not say',
  back: 'One back',
  onwards: 'Next',
  chosen: 'You said: {answer}',
  skipped: 'You’d rather not say.',
  problem: 'It could not be kept. Tap it again.',

  hardTitle: 'That is hard. You did not have to say it, and you did.',
  hardSays:
    'Nobody has been told. Do you want somebody to know? Then tell them yourself, or with someone you like.',
  hardAdult: 'Nobody hears of it from here. If a young person is not safe, act now as you always would.',
  hardNote: 'Write a note',
  notNow: 'Not now, go on',

  wordsHint: 'You can leave it empty.',
  wordsWho: 'Who reads this?',
  wordsMe: 'Just me',
  wordsAll: 'Everyone who sees what came out',
  wordsMeSays: 'Nobody else reads it.',
  wordsAllSays:
    'It stands there without your name. Somebody may still know by the words that they are yours.',
  wordsDone: 'Done',

  doneTitle: 'That’s all. Thank you.',
  doneSays: 'You can change what you said until {day}.',
  doneOnDevice: 'It’s safe on this device. It sends itself when there is signal.',
  doneKept: 'It’s kept. Only you can see it.',
  doneBeside: 'It’s kept. It belongs to {name}, and nobody here can read it again.',
  again: 'Look through it again',
  toMine: 'Back to my space',
  toTonight: 'Back to the shift',
  toFigures: 'How it feels to live here',

  cameOut: 'What came out in {month}',
  cameOutFew: 'Too few answered to show it. That keeps what each of you said safe.',
  cameOutTrue: 'Most of you said these are true',
  cameOutNot: 'These are not so true for you',
  cameOutMixed: 'These you see in different ways, or in between',
  cameOutApart: 'The grown-ups see it as truer than you.',
  cameOutAsk: 'You can ask in the house meeting what changes now.',

  before: 'What I said before',
  beforeSays: 'Only you can see this.',
  'before-milieu-pulse': 'How it feels here, {day}',
  'before-staff-regulation': 'The team, {day}',

  besideTitle: 'House questions with {name}',
  besideSays: 'Give {name} the tablet, and let them tap. Look away unless they ask you to read with them.',
  besideTell: 'If you don’t feel safe, please tell someone. You choose who, and when.',
  besideNot: 'You cannot open it again afterwards. Nobody can.',
  besideStart: '{name} is ready',
  besideList: 'Sit beside somebody',
  besideListSays: 'A young person without a sign-in can answer on your tablet. What they say stays theirs.',
  besideNobody: 'Nobody is asking {name} right now',

  invite: 'House pulse: about a minute',
  inviteSays: 'How is it here? Only you can read what you answer. Until {day}.',
  inviteGoOn: 'House pulse: {left, plural, one {# statement} other {# statements}} left',
  open: 'Open',
})
