import { words } from '#platform/web/words.ts'

export const say = words('stays', {
  title: 'Who moves',
  hint: 'Somebody moves on, to another home, or back in. Access follows: it ends with the last day and begins with the first.',
  nobody: 'Nobody lives here yet.',
  noHome: 'There is no home whose stays you arrange. Ask a manager.',
  since: 'Lives here since {from}',
  comes: 'Moves in on {from}',
  until: 'Lives here until {to}',
  left: 'Lived here until {to}',
  andThen: '{line}, then {home}',
  moveOn: 'Moves on',
  moveOnOf: 'Moves on: {name}',
  moveOnHint: 'The last day in {home}. From the day after, the team does not see {name}’s record any more.',
  moveTo: 'Another home',
  moveToOf: 'Moves to another home: {name}',
  moveBack: 'Moves back in',
  moveBackOf: 'Moves back in: {name}',
  home: 'Home',
  lastDay: 'Last day',
  firstDay: 'First day in the new home',
  firstDayHint:
    'The team of the new home sees {name}’s record from this day on. A key worker stays only if they work there.',
  keep: 'Save',
})
