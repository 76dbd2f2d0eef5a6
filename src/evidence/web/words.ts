import { words } from '#platform/web/words.ts'
import { packWords } from '../pack-words.ts'

/** The sentences of the pack, through the message catalogue. */
export const sayPack = words('evidence', packWords)

/** What only the page says. */
export const say = words('evidence-page', {
  heading: 'What shows that care is working',
  reading: 'Read from the record, never typed in. Each number opens the entries that it counts.',
  period: 'Which days?',
  'period-1': 'Last month',
  'period-3': '3 months',
  'period-6': '6 months',
  'period-own': 'Own days',
  from: 'From',
  to: 'To',
  show: 'Show these days',
  problem: 'There is a problem',
  makePdf: 'Make the PDF',
  making: 'The PDF is being made. It takes a few seconds.',
  made: 'The PDF is on this device. It was kept that you made it; {name} can see that.',
  pdfLater: 'The PDF needs a connection.',
  print: 'Print',
  printedOn: 'Printed {day}',
  source: 'Where it stands',
  fresh: 'Newest entry {day}',
  emptyTitle: 'Care leaves traces as you work.',
  emptySays: 'Nothing to fill. What is written about {name} in these days appears here by itself.',
  entries: 'The entries that this counts',
  entriesCount: '{count, plural, one {# entry} other {# entries}}',
  openEntries: '{text}. Opens {count, plural, one {# entry} other {# entries}}',
  entryLine: '{day}, {kind}, told by {who}',
  kept: 'Kept closed for now, with a reason.',
  read: 'Read',
  inChronology: 'See it in the chronology',
  fold: 'Close',
  more: 'Show {count} more',
  toChronology: 'Open the chronology',
  notYours: 'The entries themselves are the home’s. Ask the key worker for what you need to read.',
  choose: 'Picture or table',
  picture: 'Picture',
  table: 'Table',
  fault: 'That didn’t work, and it’s us. Try again in a moment.',
})
