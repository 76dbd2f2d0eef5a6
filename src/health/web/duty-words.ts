import { words } from '#platform/web/words.ts'

/** What of a child’s health is somebody’s to do, in a line each. */
export const say = words('healthDuty', {
  give: 'A medicine for {name}',
  effect: 'How did {name} do after the medicine?',
  'second-person': 'A second person for {name}’s medicine',
  'stock-difference': '{name}’s medicine was counted and differs',
  appointment: '{name} has an appointment',
  openRound: 'Medicines',
  openHealth: 'Health',
})
