import { words } from '#platform/web/words.ts'

/** Words of what is open, on the screens that show it. */
export const say = words('duties', {
  leftToDo: 'Still open',
  leftHint: 'Care comes first. These can wait until everyone is settled.',
  by: 'by {when}',
  since: 'since {when}',
  late: 'was for {when}',
  showMore: 'Show {count} more',
  openIt: 'Open',
})
