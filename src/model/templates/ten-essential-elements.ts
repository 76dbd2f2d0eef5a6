import type { ModelFramework } from '../model-of-care.ts'

/** Short labels in own words; the practice guide itself has not been compared line by line. */
export const tenEssentialElements: ModelFramework = {
  id: 'ten-essential-elements',
  name: 'Ten Essential Elements of Intensive Therapeutic Care',
  source: 'Centre for Excellence in Therapeutic Care, practice guide for New South Wales',
  checked: false,
  parts: [
    {
      id: 'therapeutic-specialist',
      name: 'Therapeutic specialist',
      says: 'A specialist guides the therapeutic work of the home.',
    },
    {
      id: 'trained-staff-consistent-rosters',
      name: 'Trained staff and consistent rosters',
      says: 'Adults know the model, and the same adults come back.',
    },
    {
      id: 'engagement-participation-inclusion',
      name: 'Engagement, participation and inclusion of children and young people',
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
      name: 'Organisational commitment',
      says: 'Every level of the organisation stands by the model.',
    },
    {
      id: 'physical-environment',
      name: 'Physical environment',
      says: 'The place feels like a home and is safe.',
    },
    {
      id: 'exit-planning-post-exit-support',
      name: 'Exit planning and post-exit support',
      says: 'Moving on is prepared early, and support goes on afterwards.',
    },
    {
      id: 'governance-therapeutic-framework',
      name: 'Governance and therapeutic care framework',
      says: 'Somebody answers for the quality of therapeutic care and looks at the evidence.',
    },
  ],
}
