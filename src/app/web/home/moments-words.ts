import { words } from '#platform/web/words.ts'

/** Words of the hard moments of a home. */
export const say = words('home.moments', {
  stillOpen: 'What is still open after them',
  moments: 'Hard moments in the house, by week',
  movedIn: '{name} moved in',
  whoCounts:
    'Of the young people who live here now, since they moved in. Press a week to see whose they were.',
  weekOf: 'Week from {day}: {count, plural, =0 {no hard moment} one {# hard moment} other {# hard moments}}',
  weekQuiet: 'Nothing hard was told of this week.',
  ofChild: '{name}: {count, plural, one {# hard moment} other {# hard moments}}',
  close: 'Close',
})
