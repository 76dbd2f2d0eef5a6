import { words } from '#platform/web/words.ts'

export const say = words('continuity', {
  title: 'How much is somebody they know there?',
  hint: 'By what was really worked, week by week.',
  sentence:
    'In the last seven days {adults, plural, one {one adult was} other {# adults were}} here. For {familiar} of {hours} hours it was somebody familiar. {agency, plural, =0 {Nobody from an agency worked.} other {An agency worked # of {worked} hours.}}',
  nothing: 'This appears as soon as a week has been worked and said.',
  definition:
    'Familiar is Attune’s own word here: somebody who has worked at least ten shifts in this home in twelve weeks. It says that the young people can know them, not how close they are.',
  definitionChild:
    'Familiar is Attune’s own word here: somebody who has worked at least ten shifts in this home in twelve weeks, or is tied to {name}. How close they are only {name} can say.',
  choose: 'Picture or table',
  picture: 'Picture',
  table: 'Table',
  caption: 'Hours with a familiar adult, week by week',
  week: 'Week from',
  familiarHours: 'Hours with a familiar adult',
  allHours: 'Hours with an adult',
  agencyHours: 'Worked by an agency',
  adults: 'Adults',
  barFull: 'somebody familiar',
  barOpen: 'only newer adults',
  whoWasHere: 'Who was here in the last seven days',
  whoSaw: 'Adults around {name} in the last seven days',
  shiftsAndHours: '{shifts, plural, one {# shift} other {# shifts}}, {hours} hours',
  familiar: 'familiar',
  agency: 'agency',
})
