import type { ModelFramework } from '../model-of-care.ts'

/** The elements by the names and in the order of the guide; what each means is in own words. */
export const tenEssentialElements: ModelFramework = {
  id: 'ten-essential-elements',
  name: 'The 10 Essential Elements of Intensive Therapeutic Care NSW',
  source:
    'Mitchell, Centre for Excellence in Therapeutic Care, practice guide for New South Wales, December 2020: https://cetc.org.au/10-essential-elements-of-intensive-therapeutic-care-nsw-practice-guide/',
  checked: true,
  parts: [
    {
      id: 'therapeutic-specialist',
      name: 'Therapeutic specialist',
      says: 'A specialist guides the therapeutic work of the home.',
    },
    {
      id: 'trained-staff-consistent-rosters',
      name: 'Trained staff and consistent rostering',
      says: 'Adults know the model, and the same adults come back.',
    },
    {
      id: 'engagement-participation-inclusion',
      name: 'Engagement and participation of young people',
      says: 'Young people have a real part in what is decided about them and about the home.',
    },
    {
      id: 'client-mix',
      name: 'Client mix',
      says: 'Who lives together is thought through before anyone moves in.',
    },
    {
      id: 'care-team-meetings',
      name: 'Care team meetings',
      says: 'Everyone around a young person meets and works from one plan.',
    },
    {
      id: 'reflective-practice',
      name: 'Reflective practice',
      says: 'Adults have time to think about what they do and what it does to them.',
    },
    {
      id: 'organisational-commitment',
      name: 'Organisational congruence and commitment',
      says: 'Every level of the organisation stands by the model.',
    },
    {
      id: 'physical-environment',
      name: 'Physical environment',
      says: 'The place feels like a home and is safe.',
    },
    {
      id: 'exit-planning-post-exit-support',
      name: 'Transition planning, exit planning and post-exit support',
      says: 'Moving on is prepared early, and support goes on afterwards.',
    },
    {
      id: 'governance-therapeutic-framework',
      name: 'Governance and quality therapeutic practice',
      says: 'Somebody answers for the quality of therapeutic care and looks at the evidence.',
    },
  ],
}
