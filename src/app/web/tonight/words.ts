import { words } from '#platform/web/words.ts'

/** Words of the screen of the shift that belong to none of its parts. */
export const say = words('tonight', {
  morning: 'Morning, {name}',
  afternoon: 'Afternoon, {name}',
  evening: 'Evening, {name}',
  tabs: 'Pages of the shift, {home}',
  tabTonight: 'Tonight',
  tabHandover: 'Handover',
  tabMedicines: 'Medicines',
  tabRota: 'Rota',
  tabVisitors: 'Visitors',
  homeNow: '{home}, {day}',
  rightNow: 'Right now',
  allergiesAway: 'Allergies did not arrive. Load the page again.',
  safetyAway: 'Whether the safety plan is open did not arrive.',
  noHome: 'You are not on a home’s team today.',
  noHomeSays: 'Tonight shows the young people of your home. The manager says who works where.',
})
