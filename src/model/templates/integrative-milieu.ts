import type { ModelOfCare } from '../model-of-care.ts'

/** Integrative milieu: the place and its people are part of the treatment, joined by several kinds of therapy. */
export const integrativeMilieu: ModelOfCare = {
  id: 'integrative-milieu',
  name: 'Integrative milieu',
  says:
    'Where and with whom one lives decides how well therapy can work. We shape the place, the living together ' +
    'and the mood of the house on purpose, and add the therapies that fit each young person. For homes, ' +
    'treatment centres, therapeutic schools and support groups.',
  elements: {
    assess: {
      says:
        'We ask what each young person needs, likes and comes from, and we look at the house with the same care: ' +
        'its rooms, its company and its mood.',
      tools: [
        {
          id: 'needs-likes-background',
          name: 'Needs, likes and background',
          says: 'What helps, what they prefer, and what safe means in their culture.',
        },
        {
          id: 'house-check',
          name: 'The house check',
          says: 'Rooms, living together and mood, looked at by residents and staff.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'first-assessment',
          what: 'opening-assessment',
          of: 'child',
          says: 'Needs, likes and background are known within four weeks.',
          firstWithin: { count: 4, unit: 'week' },
          who: 'Clinician with the key worker',
        },
        {
          id: 'house-checked',
          what: 'home-environment-check',
          of: 'home',
          says: 'The house is looked at every three months, with the people who live in it.',
          every: { count: 3, unit: 'month' },
          who: 'Manager with residents',
        },
      ],
    },
    respond: {
      says:
        'The place is made welcoming and changed when residents say so. Living together is used to learn, and ' +
        'techniques are joined to suit the person.',
      tools: [
        {
          id: 'plan-with-techniques',
          name: 'A plan that joins techniques',
          says: 'Which kinds of therapy, for which goal, by whom.',
        },
        {
          id: 'house-changes',
          name: 'What we change in the house',
          says: 'Each change with who asked for it and when it is looked at again.',
        },
      ],
      menu: [
        {
          id: 'individual-therapy',
          name: 'Individual therapy',
          says: 'Made for the person and for where they live.',
        },
        {
          id: 'group-therapy',
          name: 'Group therapy',
          says: 'Young people help each other, with an adult who keeps it safe.',
        },
        {
          id: 'family-therapy',
          name: 'Family therapy',
          says: 'The family takes part, and its own ties are cared for.',
        },
        {
          id: 'cognitive-behavioural',
          name: 'Cognitive behavioural techniques',
          says: 'Thoughts, feelings and doing, tried out in everyday life.',
        },
        {
          id: 'art',
          name: 'Art',
          says: 'Making something where words are too much.',
        },
        {
          id: 'mindfulness',
          name: 'Mindfulness',
          says: 'Short, with open eyes, and with a way out.',
        },
        {
          id: 'peer-support',
          name: 'Peer support',
          says: 'Friendships and buddies, with thought for power between them.',
        },
      ],
      rhythms: [
        {
          id: 'house-meeting-weekly',
          what: 'house-meeting',
          of: 'home',
          says: 'Residents and staff meet every week; anyone may call one sooner.',
          every: { count: 1, unit: 'week' },
          who: 'Residents and staff in turn',
        },
        {
          id: 'family-joins',
          what: 'family-time-review',
          of: 'child',
          says: 'How family takes part is looked at every month.',
          every: { count: 1, unit: 'month' },
          who: 'Family worker',
        },
      ],
    },
    review: {
      says: 'We keep asking whether place, company and techniques help, and change what does not.',
      tools: [
        {
          id: 'house-pulse',
          name: 'House pulse',
          says: 'A few questions on how it feels to live and work here.',
        },
        {
          id: 'goals-and-measures',
          name: 'Goals and open measures',
          says: 'Then and now, with more than measurement error told apart from less.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'house-pulse-monthly',
          what: 'house-pulse',
          of: 'home',
          says: 'The house pulse is taken every month, and the answer to it is told in the house meeting.',
          every: { count: 1, unit: 'month' },
          who: 'Manager',
        },
        {
          id: 'plan-looked-at',
          what: 'plan-review',
          of: 'child',
          says: 'Each plan is looked at every month with the young person.',
          every: { count: 1, unit: 'month' },
          who: 'Clinician with the key worker',
        },
      ],
    },
    regulate: {
      says: 'Staff are part of the milieu: how they are with each other is felt in every room.',
      tools: [
        {
          id: 'staff-community',
          name: 'Staff meeting about the living together',
          says: 'What is going on between us all, before it comes out sideways.',
        },
        {
          id: 'supervision',
          name: 'Clinical supervision',
          says: 'For everyone who works with residents.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'staff-reflect',
          what: 'reflective-session',
          of: 'home',
          says: 'Staff reflect together every week.',
          every: { count: 1, unit: 'week' },
          who: 'Clinician',
        },
        {
          id: 'supervision-monthly',
          what: 'clinical-supervision',
          of: 'worker',
          says: 'Each worker has supervision every month.',
          every: { count: 1, unit: 'month' },
          who: 'Clinical supervisor',
        },
      ],
    },
  },
  practices: [
    {
      id: 'shape-the-place',
      name: 'Shape the place',
      says: 'Light, sound, rooms and routines are chosen for how they make people feel.',
    },
    {
      id: 'live-and-learn',
      name: 'Learn from living together',
      says: 'A quarrel at breakfast is material for growth, not only a disturbance.',
    },
    {
      id: 'ask-about-culture',
      name: 'Ask what safe means',
      says: 'Each person says it for their own culture, language and faith.',
    },
  ],
  principles: [
    {
      id: 'environment',
      name: 'The environment treats',
      says: 'Physical, social and emotional surroundings all count.',
    },
    {
      id: 'relationships',
      name: 'Relationships carry it',
      says: 'With staff and among the young people.',
    },
    {
      id: 'cultural-sensitivity',
      name: 'Culture is respected',
      says: 'Where someone comes from shapes what helps.',
    },
    {
      id: 'whole-person',
      name: 'The whole person',
      says: 'Body, mind, company and place together.',
    },
  ],
  frameworks: [],
}
