import { words } from '#platform/web/words.ts'

/** Words of the form for what was found out. */
export const say = words('finding', {
  needWords: 'Write what is known.',
  needFrom: 'Say who it is known from.',
  ready: 'Close',
})
