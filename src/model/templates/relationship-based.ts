import type { ModelOfCare } from '../model-of-care.ts'
import { relationalPractices, relationalPrinciples } from './relational-practices.ts'
import { tenEssentialElements } from './ten-essential-elements.ts'

/** Relationship-based care: three relationships, four practices, six principles, three simple rules. */
export const relationshipBased: ModelOfCare = {
  id: 'relationship-based',
  name: 'Relationship-based care',
  says:
    'Children recover through people. Each adult looks after the relationship with themselves, then with the ' +
    'team, and so with the children; everyone from the shift to the board works in the same way.',
  elements: {
    assess: {
      says:
        'We get to know this child as a person: needs, identity, attachment, heritage and losses, and what ' +
        'matters most to them.',
      tools: [
        {
          id: 'who-this-child-is',
          name: 'Who this child is',
          says: 'In their own words as far as they want.',
        },
        {
          id: 'people-around-them',
          name: 'People around them',
          says: 'Each tie, how it feels, and the next step for it.',
        },
        {
          id: 'developmental-map',
          name: 'Developmental map',
          says: 'What they can do calm and under stress, seen by several people.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'knowing-the-child',
          what: 'opening-assessment',
          of: 'child',
          says: 'Within six weeks we can say who this child is and what they need.',
          firstWithin: { count: 6, unit: 'week' },
          who: 'Therapeutic specialist with the key worker',
        },
        {
          id: 'culture-kept-alive',
          what: 'cultural-plan',
          of: 'child',
          says: 'How culture, language and community are kept alive is agreed early and looked at each half year.',
          firstWithin: { count: 4, unit: 'week' },
          every: { count: 6, unit: 'month' },
          who: 'Key worker with family and community',
        },
      ],
    },
    respond: {
      says:
        'Every moment is answered through the relationship: attuning, curiosity, following and holding, in a ' +
        'place that is safe and goes as expected.',
      tools: [
        {
          id: 'unified-plan',
          name: 'One plan for the whole care team',
          says: 'For each action: who does it, who may decide, who answers for it.',
        },
        {
          id: 'practice-notes',
          name: 'Moments of the four practices',
          says: 'Short notes of what an adult did and what the child showed.',
        },
      ],
      menu: [
        {
          id: 'key-relationship',
          name: 'A key relationship',
          says: 'Time with one adult that is never earned and never lost.',
        },
        {
          id: 'repair',
          name: 'Repair',
          says: 'After something went wrong between us, the adult comes back first.',
        },
        {
          id: 'calm-place',
          name: 'A calm place',
          says: 'Rooms, sounds and days that settle.',
        },
        {
          id: 'ties-kept',
          name: 'Ties kept',
          says: 'Family, brothers and sisters, friends and community stay in a child’s life where that is safe.',
        },
      ],
      rhythms: [
        {
          id: 'key-time',
          what: 'key-work',
          of: 'child',
          says: 'Time with the key worker every week, on what matters to the child.',
          every: { count: 1, unit: 'week' },
          who: 'Key worker',
        },
        {
          id: 'leaving-thought-of',
          what: 'leaving-plan',
          of: 'child',
          says: 'Moving on is thought about from the third month and looked at every quarter.',
          firstWithin: { count: 3, unit: 'month' },
          every: { count: 3, unit: 'month' },
          who: 'Key worker with the care team',
        },
      ],
    },
    review: {
      says:
        'The care team brings its different eyes together, and asks whether we all see the same child and ' +
        'pull the same way.',
      tools: [
        {
          id: 'do-we-see-it-the-same-way',
          name: 'Do we see it the same way?',
          says: 'A few questions to child, key worker, clinician, manager and family.',
        },
        {
          id: 'improvement-cycle',
          name: 'Small changes tried and looked at',
          says: 'Humble, curious, one thing at a time.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'care-team-meets',
          what: 'care-team-meeting',
          of: 'child',
          says: 'The care team meets every month and keeps one plan.',
          every: { count: 1, unit: 'month' },
          who: 'Therapeutic specialist',
        },
        {
          id: 'same-way-pulse',
          what: 'congruence-pulse',
          of: 'child',
          says: 'Every quarter we ask whether we see it the same way.',
          every: { count: 3, unit: 'month' },
          who: 'Therapeutic specialist',
        },
      ],
    },
    regulate: {
      says: 'A worker’s tie to themselves and to the team comes first, because the tie to a child rests on both.',
      tools: [
        {
          id: 'team-reflection',
          name: 'Team reflection',
          says: 'What happens between us and the children, and what it stirs in us.',
        },
        {
          id: 'good-moments-seen',
          name: 'Good moments seen',
          says: 'Leaders notice and name what went well.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'team-reflection-fortnightly',
          what: 'reflective-session',
          of: 'home',
          says: 'The team reflects together each fortnight.',
          every: { count: 2, unit: 'week' },
          who: 'Therapeutic specialist',
        },
        {
          id: 'own-supervision',
          what: 'clinical-supervision',
          of: 'worker',
          says: 'Each worker has their own supervision every month.',
          every: { count: 1, unit: 'month' },
          who: 'Clinical supervisor',
        },
        {
          id: 'learning-the-model',
          what: 'training-in-the-model',
          of: 'worker',
          says: 'New workers learn the model in their first three months, and everyone again each year.',
          firstWithin: { count: 3, unit: 'month' },
          every: { count: 12, unit: 'month' },
          who: 'Manager',
        },
      ],
    },
  },
  practices: relationalPractices,
  principles: relationalPrinciples,
  frameworks: [tenEssentialElements],
}
