import type { ModelOfCare } from '../model-of-care.ts'

/** Collaborative practice: the young person and the adults work on it as partners, and say how it goes. */
export const collaborativePractice: ModelOfCare = {
  id: 'collaborative-practice',
  name: 'Collaborative practice',
  says:
    'The young person knows their life, the adults know their work, and both are needed. What is agreed is ' +
    'agreed together, what was heard is said back, and how it goes is asked often and answered.',
  elements: {
    assess: {
      says:
        'We make sense of things together. What we think we understood is shown to the young person, who ' +
        'corrects it; both versions stay.',
      tools: [
        {
          id: 'shared-understanding',
          name: 'Shared understanding',
          says: 'Written with the young person: strengths first, then what is hard and why.',
        },
        {
          id: 'said-and-heard',
          name: 'Said and heard',
          says: 'What was said, what was heard, and whether that is right.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'understanding-together',
          what: 'opening-assessment',
          of: 'child',
          says: 'Within six weeks there is an understanding that the young person has read and changed.',
          firstWithin: { count: 6, unit: 'week' },
          who: 'Therapist with the young person',
        },
      ],
    },
    respond: {
      says:
        'Goals are set together, real and within reach. The young person chooses pace, ways and what is shared ' +
        'with whom, and learns skills to manage more alone.',
      tools: [
        {
          id: 'my-plan',
          name: 'My plan',
          says: 'Goals and steps in their own words, in their own space.',
        },
        {
          id: 'skills-library',
          name: 'Skills and knowing why',
          says: 'What is going on in body and mind, and things to practise.',
        },
      ],
      menu: [
        {
          id: 'talking',
          name: 'Talking, at their pace',
          says: 'Trust grows a little at a time, and nobody hurries it.',
        },
        {
          id: 'skills-practice',
          name: 'Skills to practise',
          says: 'Ways to steady oneself, with a log that only they keep.',
        },
        {
          id: 'messages-between',
          name: 'Messages between sessions',
          says: 'A way to say something when it is on their mind.',
        },
        {
          id: 'choice-of-technique',
          name: 'Choice of technique',
          says: 'If one way does not fit, another is offered.',
        },
      ],
      rhythms: [
        {
          id: 'goals-together',
          what: 'goal-review',
          of: 'child',
          says: 'Every fortnight we look at the goals and the young person says where they are.',
          every: { count: 2, unit: 'week' },
          who: 'Key worker with the young person',
        },
        {
          id: 'key-time',
          what: 'key-work',
          of: 'child',
          says: 'Every week there is time for what the young person wants to talk about.',
          every: { count: 1, unit: 'week' },
          who: 'Key worker',
        },
      ],
    },
    review: {
      says:
        'We ask every few sessions how it is: rushed, pushed, heard, safe. A low answer is answered before the ' +
        'next session, and the young person sees the picture of their progress.',
      tools: [
        {
          id: 'how-was-it',
          name: 'How was it?',
          says: 'Both sides say how the session was for them.',
        },
        {
          id: 'progress-picture',
          name: 'Picture of progress',
          says: 'Goals and feelings over time, seen by the young person first.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'every-few-sessions',
          what: 'session-feedback',
          of: 'child',
          says: 'At every third weekly session we ask how it is going, both ways.',
          every: { count: 3, unit: 'week' },
          who: 'Therapist with the young person',
        },
        {
          id: 'my-meeting',
          what: 'therapeutic-meeting',
          of: 'child',
          says: 'Every month there is a meeting that the young person helps to prepare and can lead.',
          every: { count: 1, unit: 'month' },
          who: 'Young person, key worker and therapist',
        },
      ],
    },
    regulate: {
      says: 'Adults who can hear that they got it wrong need a team in which that is safe to say.',
      tools: [
        {
          id: 'supervision-on-feedback',
          name: 'Supervision with the feedback on the table',
          says: 'What young people told us is where supervision starts.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'supervision',
          what: 'clinical-supervision',
          of: 'worker',
          says: 'Each worker has supervision every month.',
          every: { count: 1, unit: 'month' },
          who: 'Clinical supervisor',
        },
        {
          id: 'team-reflects',
          what: 'reflective-session',
          of: 'home',
          says: 'The team reflects together every month.',
          every: { count: 1, unit: 'month' },
          who: 'Therapist',
        },
      ],
    },
  },
  practices: [
    {
      id: 'say-back',
      name: 'Say back what was heard',
      says: 'And let it be put right.',
    },
    {
      id: 'ask-how-it-is',
      name: 'Ask how it is',
      says: 'Also whether it was too fast, too much, or not what they came for.',
    },
    {
      id: 'bend',
      name: 'Be ready to change the way',
      says: 'Pace, approach and style follow the young person, within what we are trained to do.',
    },
    {
      id: 'share-knowledge',
      name: 'Share what we know',
      says: 'Nothing that explains their life is kept from them.',
    },
  ],
  principles: [
    {
      id: 'open-talk',
      name: 'Open talk, both ways',
      says: 'Saying that it is too much is welcome.',
    },
    {
      id: 'trust',
      name: 'Trust at their pace',
      says: 'They decide what they tell and when.',
    },
    {
      id: 'shared-goals',
      name: 'Shared goals',
      says: 'Agreed together and within reach.',
    },
    {
      id: 'mutual-respect',
      name: 'Respect both ways',
      says: 'Their experience and our training are both knowledge.',
    },
    {
      id: 'own-power',
      name: 'Their own power',
      says: 'Skills, choices and a say in every decision.',
    },
  ],
  frameworks: [],
}
