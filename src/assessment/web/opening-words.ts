import { words } from '#platform/web/words.ts'
import type { Aspect, OpeningPart, PartState, WhyLeftOut } from '../contract/opening.ts'

/** Words of the opening assessment as work of several people over days. */
export const say = words('opening', {
  title: 'Getting to know {name}',
  hint: 'Several people, several days. Nothing has to be asked twice.',
  progress: '{decided} of {all} parts are done, or left out with a reason.',
  map: 'The map: {signed} of {asked} have told how they see {name}.',
  toMap: 'Tell how you see {name}',
  toAll: 'See all we understand',
  begunOn: 'Begun on {day}.',
  completeOn: 'Complete since {day}.',
  complete: 'Everything is decided. It can be completed where all is seen together.',
  none: 'The opening assessment has not begun',
  noneSays: 'It begins with asking {name}, the key worker and the clinician.',
  nobody: 'Nobody is named for it yet.',
  who: 'Who does it',
  doer: '{state, select, done {{who} did it.} other {{who} does it.}}',
  toldBy: 'Said by {who}, {day}.',
  missing: 'What is missing: {missing}',
  count:
    '{count, plural, =0 {Nothing stands in the record yet.} one {# thing stands in the record.} other {# things stand in the record.}}',
  people:
    '{count, plural, =0 {Nobody around {name} is written down yet.} one {# person around {name} is written down.} other {# people around {name} are written down.}}',
  profile: 'Told when {name} came',
  languages: 'Languages',
  culture: 'Culture',
  faith: 'Faith',
  sayWhere: 'Say where this is',
  sayWhereOf: 'Say where this is: {part}',
  addFound: 'Add what is known',
  addFoundOf: 'Add what is known: {part}',
  state: 'Where it is',
  why: 'Why it is left out',
  missingField: 'What is missing, and why',
  missingHint: 'So that whoever comes next knows what to ask, and whom.',
  keep: 'Keep it',
  cancel: 'Leave it',
  problem: 'There is a problem',
  nobodyYet: 'Nobody yet',
  about: 'What it is about',
  words: 'What is known',
  wordsOwn: 'In {name}’s own words',
  fromChild: '{name} said so',
  knownFrom: 'Who it is known from',
  knownFromHint: 'For example: Nana, or the referral of March.',
  from: 'Known from {from}. Written by {who}, {day}.',
  fromOwn: '{name} said so. Written by {who}, {day}.',
})

const sayPart = words('opening-part', {
  known: 'What is known, and from whom',
  'own-words': 'What {name} says',
  'life-line': 'The line of life',
  strengths: 'What is strong',
  identity: 'Who {name} is, by {name}’s own definition',
  attachments: 'Who {name} holds on to',
  'health-learning': 'Health and learning',
  risks: 'What could harm {name}',
} satisfies Record<OpeningPart, string>)
export const nameOfPart = (part: OpeningPart, name: string) => sayPart(part, { name })

const sayPartHint = words('opening-part-hint', {
  known: 'From the referral, from family, from people who cared before.',
  'own-words': 'Before and beside what adults say.',
  'life-line': 'What held first, then what was hard. Closed pieces stay closed.',
  strengths: 'Each with who says so.',
  identity: 'Culture, faith, language, identity, food, hair and names.',
  attachments: 'Who comes first, who is missed, who is safe.',
  'health-learning': 'Body, sleep, pain, school, what is easy and what is hard to learn.',
  risks: 'From what sets it off and what helps, never from a score.',
} satisfies Record<OpeningPart, string>)
export const hintOfPart = (part: OpeningPart) => sayPartHint(part)

const sayLink = words('opening-link', {
  known: 'The line of life',
  'own-words': 'What {name} says about growing',
  'life-line': 'The line of life',
  strengths: 'What is strong in {name}',
  identity: 'Who {name} is, and tell it anew',
  attachments: 'The people around {name}',
  'health-learning': '{name}’s health',
  risks: 'What could harm {name}, and what we do',
} satisfies Record<OpeningPart, string>)
export const linkOfPart = (part: OpeningPart, name: string) => sayLink(part, { name })

const sayState = words('opening-state', {
  'not-begun': 'Not begun',
  begun: 'Begun',
  done: 'Done',
  'left-out': 'Left out',
} satisfies Record<PartState, string>)
export const nameOfState = (state: PartState) => sayState(state)

const sayWhy = words('opening-why', {
  'did-not-want': 'Asked, and did not want to. That is an answer.',
  'nobody-knows': 'Nobody knows it yet',
  'not-now': 'Not now',
} satisfies Record<WhyLeftOut, string>)
export const nameOfWhy = (why: WhyLeftOut) => sayWhy(why)

const sayAspect = words('opening-aspect', {
  culture: 'Culture',
  faith: 'Faith',
  language: 'Language',
  identity: 'Identity',
  food: 'Food',
  hair: 'Hair and skin',
  names: 'Names',
  health: 'Health',
  learning: 'Learning',
} satisfies Record<Aspect, string>)
export const nameOfAspect = (aspect: Aspect) => sayAspect(aspect)

const places: Record<OpeningPart, string> = {
  known: 'understanding',
  'own-words': 'understanding',
  'life-line': 'understanding',
  strengths: 'understanding',
  identity: 'people',
  attachments: 'people',
  'health-learning': 'health',
  risks: 'plan/risks',
}

/** Where what belongs to a part stands already. */
export function placeOfPart(part: OpeningPart, childId: string): string {
  return `/children/${childId}/${places[part]}`
}
