import { words } from '#platform/web/words.ts'

/** Words that the first page of those who lead a home begins with. */
export const say = words('home', {
  morning: 'Good morning, {name}.',
  afternoon: 'Good afternoon, {name}.',
  evening: 'Good evening, {name}.',
  greetAway: 'This is {home}.',
  needCount:
    '{count, plural, =1 {One thing needs you.} =2 {Two things need you.} other {Three things need you.}}',
  needNothing: 'Nothing needs you.',
  restLoading: 'The rest of the page is on its way',
  // The night, from what was written and nothing besides
  nightCalm: '{part, select, morning {A calm night at {home}.} other {Last night was calm at {home}.}}',
  nightUnsettled:
    '{part, select, morning {An unsettled night at {home}.} other {Last night was unsettled at {home}.}}',
  nightPlain: 'No hard moment was written down last night at {home}.',
  nightHard: '{count, plural, one {A hard moment} other {# hard moments}} last night at {home}.',
  nightUnwritten: 'Nothing is written about last night at {home}.',
  lineSettled: '{name} was {shape} at {time} and settled with {with}.',
  lineUnsettled: '{name} was {shape} when last written about, at {time}.',
  lineHard: '{name} had a hard moment at {time} and settled with {with}.',
  lineHardOpen: '{name} had a hard moment at {time}. How it ended is not written yet.',
  lineSilent: 'Nothing is written about {names}.',
  goMorning: 'Go and have breakfast with them.',
  goAfternoon: 'Go and see what they are up to.',
  goEvening: 'Go and sit with them for a while.',
  more: '{count, plural, one {One more waits} other {# more wait}} after that.',
  notAll: 'Some of what may need you could not be read just now. Try again when there is a connection.',
  chooseHome: 'Choose a home',
  storm: 'Stormy',
  wobble: 'Wobbly',
  flat: 'Flat',
  calm: 'Calm',
  sun: 'Sunny',
  roundNone: 'Nothing comes round in the next weeks.',
  roundNoModel: 'Once a model of care is chosen, what comes round stands here.',
  roundUnknown: 'This could not be read just now.',
  notYours: 'This page is for those who lead a home.',
  notYoursSays: 'Your young people are one step away.',
  toChildren: 'Young people',
})
