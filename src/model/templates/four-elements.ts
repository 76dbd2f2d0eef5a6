import type { ModelOfCare } from '../model-of-care.ts'

/** A model in the way of TIER: trauma assessment, individual response, review, and caring for carers. */
export const fourElements: ModelOfCare = {
  id: 'four-elements',
  name: 'Four elements',
  says:
    'Care is therapeutic when the whole home is, not only the hour with a therapist. We find out what trauma ' +
    'has done to each child, answer it in everyday life, look together at whether it helps, and look after ' +
    'the adults who do it.',
  elements: {
    assess: {
      says:
        'Every child is assessed when they come, with the same tool each time, so that the adults know where ' +
        'a need is younger than the birthday. Referral papers add to it and do not stand in for it.',
      tools: [
        {
          id: 'developmental-map',
          name: 'Developmental map',
          says: 'Everyday functions from body and senses up to thinking, seen by several people, calm and under stress.',
        },
        {
          id: 'outside-brain-map',
          name: 'Brain map by a certified assessor',
          says: 'The result of a licensed assessment, recorded as its assessor reported it.',
        },
        {
          id: 'history-timeline',
          name: 'Timeline of hard things and good people',
          says: 'What happened and who was there to help, by time of life.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'opening-assessment',
          what: 'opening-assessment',
          of: 'child',
          says: 'The first assessment is complete within six weeks of arriving.',
          firstWithin: { count: 6, unit: 'week' },
          who: 'Clinician with the key worker',
        },
        {
          id: 'map-again',
          what: 'map-review',
          of: 'child',
          says: 'The map is drawn again every six months and laid beside the first.',
          firstWithin: { count: 6, unit: 'month' },
          every: { count: 6, unit: 'month' },
          who: 'Clinician with the key worker',
        },
      ],
    },
    respond: {
      says:
        'What the assessment found becomes what every adult does. The manager and the clinician choose from ' +
        'one menu, and the plan is open to everyone who works with the child.',
      tools: [
        {
          id: 'therapeutic-plan',
          name: 'The one plan',
          says: 'Goals in the child’s words, responses, and who does, decides and answers for each.',
        },
        {
          id: 'safety-plan',
          name: 'Trauma-informed risk assessment',
          says: 'Personal triggers, early signs, what helps and what makes it harder, on one page.',
        },
      ],
      menu: [
        {
          id: 'daily-care',
          name: 'Daily therapeutic caregiving',
          says: 'Soothing care without judgement, offered many times a day.',
        },
        {
          id: 'enrichment',
          name: 'Enrichment',
          says: 'Activities that give what an earlier time did not.',
        },
        {
          id: 'boundaries-and-key-work',
          name: 'Boundaries and key work',
          says: 'Limits agreed and explained; time to look at their own part and their own say.',
        },
        {
          id: 'tailored-education',
          name: 'Education that fits',
          says: 'School found and shaped by what the assessment shows.',
        },
        {
          id: 'psychotherapy',
          name: 'Psychotherapy',
          says: 'Therapy that the home carries on between sessions.',
        },
      ],
      rhythms: [
        {
          id: 'first-plan',
          what: 'arrival-plan',
          of: 'child',
          says: 'The first days are planned with the child within five days.',
          firstWithin: { count: 5, unit: 'day' },
          who: 'Key worker',
        },
        {
          id: 'weekly-key-work',
          what: 'key-work',
          of: 'child',
          says: 'Key work comes every week and begins with what the child brings.',
          every: { count: 1, unit: 'week' },
          who: 'Key worker',
        },
        {
          id: 'risk-again',
          what: 'risk-review',
          of: 'child',
          says: 'Triggers and safety plan are read through every month, and after every hard moment.',
          every: { count: 1, unit: 'month' },
          who: 'Key worker with the manager',
        },
      ],
    },
    review: {
      says:
        'Response and review go round for as long as the child lives here. A step reached may end a response; ' +
        'the child’s own idea may begin one.',
      tools: [
        {
          id: 'tracker',
          name: 'Tracks',
          says: 'Steps on each track over time, with the responses that served them.',
        },
        {
          id: 'own-goals',
          name: 'Goals on a ladder of 0 to 10',
          says: 'Rated by the child and by adults, side by side.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'monthly-meeting',
          what: 'therapeutic-meeting',
          of: 'child',
          says: 'Clinician and manager meet every month: steps, therapy, and what matters most next.',
          every: { count: 1, unit: 'month' },
          who: 'Clinician and manager',
        },
        {
          id: 'quality-of-care',
          what: 'quality-review',
          of: 'home',
          says: 'The home looks at the quality of its care every six months.',
          every: { count: 6, unit: 'month' },
          who: 'Manager',
        },
      ],
    },
    regulate: {
      says:
        'Calm can only be given by adults who have it. Caring for carers is not the last step; it goes with ' +
        'every one of them.',
      tools: [
        {
          id: 'carer-supervision',
          name: 'Clinical supervision for carers',
          says: 'As counsellors and therapists have it, apart from line management.',
        },
        {
          id: 'after-hard-shifts',
          name: 'Talk after hard moments',
          says: 'Offered to each adult within three days, never made a duty.',
        },
      ],
      menu: [],
      rhythms: [
        {
          id: 'carer-supervision-fortnightly',
          what: 'clinical-supervision',
          of: 'worker',
          says: 'Every carer has clinical supervision each fortnight.',
          every: { count: 2, unit: 'week' },
          who: 'Clinical supervisor',
        },
        {
          id: 'team-thinks',
          what: 'reflective-session',
          of: 'home',
          says: 'The team thinks together once a month.',
          every: { count: 1, unit: 'month' },
          who: 'Clinician',
        },
      ],
    },
  },
  practices: [
    {
      id: 'expect-what-is-possible',
      name: 'Expect what is possible now',
      says: 'We ask of a child what their development can carry, and a little more when they are ready.',
    },
    {
      id: 'behaviour-is-news',
      name: 'Take behaviour as news',
      says: 'Something hard to live with tells us of a need that was not met.',
    },
  ],
  principles: [
    {
      id: 'whole-home',
      name: 'The whole home is the therapy',
      says: 'A session a week cannot mend what the other hours undo.',
    },
    {
      id: 'each-child-differs',
      name: 'The same trauma does not do the same twice',
      says: 'Needs are found out child by child.',
    },
    {
      id: 'show-it',
      name: 'We can show that it helps',
      says: 'Change is measured, and what is measured changes the care.',
    },
  ],
  frameworks: [],
}
