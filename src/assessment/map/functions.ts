import { z } from 'zod'

/** Stands beside every map, on screen and on paper. */
export const whatTheMapIs =
  'This map describes what adults and the young person see in daily life. ' +
  'It is not a diagnosis, not a norm and not an NMT assessment.'

/** The four domains, from the ground up: what lies lower carries what lies above. */
export const domains = [
  {
    id: 'senses',
    name: 'Body and senses',
    level: 1,
    says: 'Sleep, food, comfort, movement and making sense of the world around.',
  },
  {
    id: 'regulation',
    name: 'Regulating',
    level: 2,
    says: 'Noticing feelings and energy, settling, waiting and moving on.',
  },
  {
    id: 'relating',
    name: 'Relating',
    level: 3,
    says: 'Being close, having fun, understanding others and putting things right.',
  },
  {
    id: 'thinking',
    name: 'Thinking and learning',
    level: 4,
    says: 'Language, attention, memory, own story and own choices.',
  },
] as const

/** The 24 everyday functions of the map, lowest domain first; `name` fits a cell of the picture. */
export const functions = [
  {
    id: 'sleeps-and-wakes',
    domain: 'senses',
    name: 'Sleeping and waking',
    says: 'Falls asleep, stays asleep and wakes rested.',
  },
  {
    id: 'eats-and-drinks',
    domain: 'senses',
    name: 'Eating and drinking',
    says: 'Eats and drinks what the body needs, in company and in peace.',
  },
  {
    id: 'notices-the-body',
    domain: 'senses',
    name: 'Noticing the body',
    says: 'Feels comfort, pain, heat and cold, and does something about it.',
  },
  {
    id: 'moves-with-balance',
    domain: 'senses',
    name: 'Moving with balance',
    says: 'Moves the whole body with strength, balance and rhythm.',
  },
  {
    id: 'uses-hands',
    domain: 'senses',
    name: 'Using hands',
    says: 'Uses both hands to play, make, dress and write.',
  },
  {
    id: 'copes-with-sensations',
    domain: 'senses',
    name: 'Sound, light and touch',
    says: 'Copes with everyday sounds, lights, smells and touch.',
  },
  {
    id: 'notices-arousal',
    domain: 'regulation',
    name: 'Noticing ups and downs',
    says: 'Notices own feelings and energy as each rises and falls.',
  },
  {
    id: 'settles-with-help',
    domain: 'regulation',
    name: 'Settling with help',
    says: 'Becomes calm again with the help of someone trusted.',
  },
  {
    id: 'settles-alone',
    domain: 'regulation',
    name: 'Settling alone',
    says: 'Becomes calm again in own ways, without help.',
  },
  {
    id: 'shifts-activities',
    domain: 'regulation',
    name: 'Moving on',
    says: 'Changes from one activity, place or plan to the next.',
  },
  {
    id: 'holds-an-impulse',
    domain: 'regulation',
    name: 'Stopping and waiting',
    says: 'Stops, waits or thinks before acting.',
  },
  {
    id: 'matches-energy',
    domain: 'regulation',
    name: 'Energy that fits',
    says: 'Is lively or quiet as the moment asks.',
  },
  {
    id: 'seeks-comfort',
    domain: 'relating',
    name: 'Seeking comfort',
    says: 'Turns to chosen adults for comfort, help and company.',
  },
  {
    id: 'shares-joy',
    domain: 'relating',
    name: 'Sharing joy',
    says: 'Enjoys things together with others and shows what is interesting.',
  },
  {
    id: 'reads-feelings',
    domain: 'relating',
    name: 'Reading feelings',
    says: 'Sees how others feel and takes it into account.',
  },
  {
    id: 'plays-and-joins',
    domain: 'relating',
    name: 'Playing and joining',
    says: 'Plays with other children, joins in and keeps friends.',
  },
  {
    id: 'keeps-boundaries',
    domain: 'relating',
    name: 'Safe boundaries',
    says: 'Keeps own and other people’s limits, offline and online.',
  },
  {
    id: 'repairs',
    domain: 'relating',
    name: 'Making things right',
    says: 'Finds the way back to each other after a quarrel.',
  },
  {
    id: 'understands-language',
    domain: 'thinking',
    name: 'Understanding words',
    says: 'Understands what is said, signed or written.',
  },
  {
    id: 'expresses-self',
    domain: 'thinking',
    name: 'Expressing self',
    says: 'Tells others what is wanted, felt, thought and lived.',
  },
  {
    id: 'attends-and-finishes',
    domain: 'thinking',
    name: 'Staying with a task',
    says: 'Gives attention to something and brings it to an end.',
  },
  {
    id: 'remembers-and-plans',
    domain: 'thinking',
    name: 'Remembering, planning',
    says: 'Keeps things in mind and thinks ahead.',
  },
  {
    id: 'story-of-self',
    domain: 'thinking',
    name: 'Own story',
    says: 'Has a story of own life, with past, present and hopes.',
  },
  {
    id: 'chooses-with-values',
    domain: 'thinking',
    name: 'Choosing with values',
    says: 'Makes choices with consequences and own values in mind.',
  },
] as const

export const DomainId = z.enum(domains.map(({ id }) => id))
export type DomainId = z.infer<typeof DomainId>

export const FunctionId = z.enum(functions.map(({ id }) => id))
export type FunctionId = z.infer<typeof FunctionId>

/** The functions of one domain, in the order of the picture. */
export function functionsOf(domain: DomainId) {
  return functions.filter((one) => one.domain === domain)
}

/** The age bands in completed months of life, both ends included, without a gap from birth to 18 years. */
export const ageBands = [
  { id: '0-1', fromMonths: 0, toMonths: 11 },
  { id: '1-2', fromMonths: 12, toMonths: 23 },
  { id: '2-3', fromMonths: 24, toMonths: 35 },
  { id: '3-5', fromMonths: 36, toMonths: 71 },
  { id: '6-8', fromMonths: 72, toMonths: 107 },
  { id: '9-11', fromMonths: 108, toMonths: 143 },
  { id: '12-14', fromMonths: 144, toMonths: 179 },
  { id: '15-17', fromMonths: 180, toMonths: 215 },
] as const

export const AgeBandId = z.enum(ageBands.map(({ id }) => id))
export type AgeBandId = z.infer<typeof AgeBandId>

/** The band of an age in completed months; 18 and older stay in the last. */
export function bandOf(ageInMonths: number): AgeBandId {
  return ageBands.find(({ toMonths }) => ageInMonths <= toMonths)?.id ?? '15-17'
}
