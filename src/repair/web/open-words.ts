import { words } from '#platform/web/words.ts'

/** What is still open after a hard moment, wherever it is listed. */
export const say = words('repair-open', {
  'open-offer-talk': 'Ask {name} whom to talk with',
  'open-talk-child': 'Talk with {name}',
  'open-go-back': 'Go back to {name}',
  'open-between': 'Put it right between {name} and another young person',
  'open-talk-adult': 'Offer the adults who were there a talk',
  'open-safety-review': 'Look at the safety plan again',
  'open-safety-review-of': 'Look at {name}’s safety plan again',
  'open-learned': 'Say what was learned',
  'open-lesson': 'Decide about what was learned',
})
