import { words } from '#platform/web/words.ts'

/** Words about by when what follows a hard moment is hoped for. */
export const say = words('model-after', {
  title: 'After a hard moment',
  hint: 'By when, counted from the hard moment. No law sets these, so the home does.',
  'offer-talk': 'The young person is offered a talk',
  'go-back': 'Somebody goes back to the young person',
  'talk-child': 'The talk with the young person',
  'talk-adult': 'A talk offered to each adult who was there',
  between: 'Two young people put it right between them',
  'safety-review': 'The safety plan is looked at again',
  learned: 'What was learned is written down',
  lesson: 'What was learned is answered',
  hour: '{count, plural, one {within an hour} other {within # hours}}',
  day: '{count, plural, one {within a day} other {within # days}}',
  ours: 'Attune’s own time',
  editTitle: 'By when, after a hard moment',
  editHint: 'It counts for hard moments that are told from then on. An empty field has Attune’s own time.',
  inHour: '{what}, in hours',
  inDay: '{what}, in days',
  bounds: 'From {least} to {most}. Attune’s own: {own}.',
  law: 'Set by law, and not changed here',
})
