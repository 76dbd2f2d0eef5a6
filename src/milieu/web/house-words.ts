import { words } from '#platform/web/words.ts'

/** How it feels to live and work in a home, as it may be shown. */
export const say = words('milieu', {
  title: 'How it feels to live here',
  bothSides: 'Young people and adults, side by side',
  titleSays: '{home}. What young people and adults say to the same statements, put together.',
  team: 'How steady the team is',
  teamSays: 'What the adults say about themselves in this team, put together.',
  notYours: 'This is not shared with you',
  notYoursSays: 'How it feels to live in a home is for those who work in it and lead it.',

  neverOne: 'Nobody reads what one person answered, whoever asks.',
  neverOneSays:
    'Something is shown of at least 4 young people, or 5 adults. The lowest and the highest answer are never shown. A round shows once it is over, and then stays as it is.',

  'none-milieu-pulse': 'Nobody has been asked yet how it feels to live here',
  'none-staff-regulation': 'The team has not been asked yet',
  noneSays: 'Two weeks after a round begins, what was answered stands here.',
  open: 'Ask everyone now',
  'open-milieu-pulse': 'Ask how it feels to live here',
  'open-staff-regulation': 'Ask the team',
  openSays:
    'Everyone who lives or works here today is asked, for two weeks. You manage this home, so you are not.',
  openTeamSays: 'Every adult of the team is asked, for two weeks. You manage this home, so you are not.',
  opened: 'They are asked now.',
  running: 'A round is open until {day}. What was answered shows from {counted}.',
  runningSays: 'Who has answered is for each to know. Asking around would spoil it.',
  counting: 'The round is over. What waits on a tablet may still arrive; it shows from {counted}.',
  dueModel: 'By our model the next round is due on {day}.',
  dueOwn: 'The next round is due on {day}.',
  dueNow: 'A round is due.',
  rests: 'They can be asked again from {day}.',

  whichRound: 'Which round',
  askedFrom: 'Asked from {from} to {to}.',
  answered: '{voice}: {answered} of {asked} answered.',
  tooFew:
    '{voice}: fewer than {least} answered. With so few a figure would point at somebody, so there is none.',
  tooFewAsked:
    '{voice}: {asked, plural, one {# is} other {# are}} asked, fewer than the {least} that a figure needs. Talk together instead.',
  heard:
    '{voice}: you sat beside some of them while they answered. With that you could work out what another said, so it is not shown to you.',
  young: 'Young people',
  adult: 'Adults',

  lowest: '{voice} found least true: “{text}”',
  allTrue: '{voice} found every statement mostly true.',
  apart: 'Furthest apart: “{text}” Young people: {young}. Adults: {adult}.',
  together: 'Young people and adults see no statement a whole step apart.',
  onlyHint: 'With so few people this begins a talk. It proves nothing.',

  asPicture: 'Statement by statement',
  pictureSays:
    'The bar is where the middle half of the answers lies. The dot is the answer in the middle; four answers are too few for one.',
  wordsShown: 'What some chose to show, in no order. Please do not guess whose words they are.',
  byYoung: 'a young person',
  byAdult: 'an adult',
  pictureOfTeam: 'The bar is where the middle half of the answers lies. The dot is the answer in the middle.',
  choose: 'How to show it',
  picture: 'Picture',
  table: 'Table',
  statement: 'Statement',
  change: 'Since the round before',
  said: '{words} ({said} answered)',
  about: '{middle}; half of them {band}',
  halfway: 'between {low} and {high}',
  one: '{low}',
  notShown: 'too few to show',
  'change-higher': '{voice}: truer than before',
  'change-lower': '{voice}: less true than before',
  'change-same': '{voice}: about as before',
  noChange: 'no round before',
  print: 'Print',
  lineNew: 'What was said in {month} is here.',
  lineOpen: 'See it',
  toAnswer: 'Answer for yourself',
  toTeam: 'How the team is',
})
