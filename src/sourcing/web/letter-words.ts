import { words } from '#platform/web/words.ts'
import { letterWords } from '../letter-words.ts'

/** The sentences of the letter, through the message catalogue. */
export const sayLetter = words('referral', letterWords)

/** What only the page of the letter says. */
export const say = words('referral-page', {
  title: 'Referral letter: {kind}',
  back: 'Back to school and therapy',
  how: 'Choose what goes in. Nothing else of the record does.',
  toWhom: 'To whom?',
  parts: 'What goes in?',
  opening: 'How it begins',
  openingHint: 'In your own words. An empty line makes a new paragraph.',
  closing: 'How it ends',
  preview: 'The letter',
  previewSays: 'This is how it will read.',
  nothingPicked: 'Choose what goes in.',
  nobody: 'Choose to whom it goes.',
  noProviders: 'There is nobody to write to yet.',
  noProvidersSays: 'Write down first whom you found.',
  make: 'Make the letter',
  making: 'The letter is being made. It takes a moment.',
  made: 'The letter is on this device as a PDF. It is kept that you made it. When it is sent, say below who got it.',
  later: 'The letter needs a connection.',
  fault: 'That didn’t work, and it’s us. What you chose is still here.',
  letters: 'Letters',
  letterTo: 'Referral letter to {name}',
  madeBy: 'Made {day} by {by}. In it: {parts}.',
  sentTo: '{whom} got it {how}, {day}.',
  'how-post': 'by post',
  'how-email': 'by e-mail',
  'how-hand': 'by hand',
  notSent: 'Nobody has got it yet.',
  sentIt: 'Who got it?',
  sentItTo: 'Who got it? Referral letter to {name}',
  whom: 'Who got it?',
  howSent: 'How?',
  onDay: 'On which day?',
})
