import { words } from '#platform/web/words.ts'
import type { DueShown } from '../contract/due.ts'

export const say = words('due', {
  due: 'Due today',
  overdue: '{days, plural, one {Waiting for a day} other {Waiting for # days}}',
  soon: '{days, plural, one {Due tomorrow} other {Due in # days}}',
  when: 'When was it?',
  what: 'What was done, in a sentence',
  notYetCome: 'This day has not come yet.',
  needsWords: 'Say in a sentence what was done.',
  keep: 'Keep it',
})

/** `Due tomorrow`, `Waiting for 3 days`: never 'late'. */
export function dueWords({ state, days }: Pick<DueShown, 'state' | 'days'>): string {
  if (state === 'due') return say('due')
  return state === 'overdue' ? say('overdue', { days: -days }) : say('soon', { days })
}
