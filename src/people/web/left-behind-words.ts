import { words } from '#platform/web/words.ts'

/** Words of what arrives after its writer's access has ended. */
export const say = words('people.leftBehind', {
  title: 'Words of people who left',
  hint: 'Someone wrote this without a signal, and it arrived after their access here had ended. It is in no record until you take it in.',
  none: 'Nothing waits here.',
  noneSays: 'What a leaver wrote without a signal comes here, so that nothing is lost.',
  noHome: 'This is for the manager of a home.',
  waitOf:
    '{count, plural, one {# thing} other {# things}} of {name} {count, plural, one {waits} other {wait}}',
  decided: 'Decided',
  'records.recordNote': 'A note',
  'records.recordHardMoment': 'A hard moment',
  'records.amend': 'Something set right',
  'people.tellOwnWords': 'Words of a young person',
  other: 'Something from the shift',
  about: '{what} about {child}',
  written: 'Written {time}, arrived {arrived}.',
  onTablet: 'Brought by “{tablet}”.',
  private: 'This is somebody’s own. You can take it in, but not read it here.',
  open: 'Read it',
  noWords: 'There are no words in it, only taps.',
  takeIn: 'Take it in as their record',
  takenIn: '{name} took it in.',
  left: '{name} left it out of the record: {because}',
  leave: 'Leave it out',
  because: 'Why is it not taken in?',
  becauseHint: 'It stays here with your reason. You can still take it in later.',
  leaveDone: 'Leave it out with this reason',
})
