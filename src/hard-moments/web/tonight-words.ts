import { words } from '#platform/web/words.ts'

/** The few words of hard moments that stand on Tonight. */
export const say = words('hard-moments-tonight', {
  title: 'Hard moments here',
  noted: '{name}, {time}.',
  whenSettled: 'Write what happened, when everyone’s settled.',
})
