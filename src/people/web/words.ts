import { words } from '#platform/web/words.ts'

/** Words about who somebody is and who is around them. */
export const say = words('people', {
  about: '{age}, {pronouns}.',
  aboutAge: '{age}.',
  hereSince: 'Here since {month}.',
  likes: 'What {name} likes',
  around: 'People around {name}',
  keyWorker: '{worker} is {name}’s key worker',
  noKeyWorker: '{name} has no key worker yet',
  rest: 'and {count} more',
})
