import { words } from '#platform/web/words.ts'
import type { RaterRole } from '../contract/assessments.ts'

/** Words of the page on which one tells how one sees a child. */
export const say = words('assessment-tell', {
  backOwn: 'Back to your map',
  back: 'Back to {name}’s map',
  noOpen: 'There is nothing to tell right now',
  noOpenSays: 'An assessment begins on the page Understanding. Then everyone who is asked can tell.',
  whereFrom: 'From where do you see {name}?',
  whereFromSays:
    'Each view is kept on its own and never mixed with another. It takes about a quarter of an hour, and you can stop and go on later.',
  withWhom: 'Whose view are you writing down?',
  withWhomHint: 'Their name. Leave it empty when it is your own.',
  start: 'Start',
  areas: 'Areas',
  things: '{domain}: what is asked',
  thingDone: '{function}, {answered} of {asked} answered',
  whenCalm: 'When {name} is calm, in the last four weeks',
  whenCalmChild: 'When you feel calm, in the last four weeks',
  whenHard: 'When things are hard for {name}',
  whenHardChild: 'When things are hard for you',
  hardSays: 'It starts as you said for calm moments. Touch only what is different.',
  notYet: 'Not yet',
  sometimes: 'Sometimes',
  usually: 'Usually',
  notSeen: 'Not seen',
  notSeenChild: 'Don’t know',
  keys: 'Keys: 1 not yet, 2 sometimes, 3 usually, 0 not seen.',
  allUsually: 'All usually',
  previous: 'Back',
  next: 'Next: {next}',
  toHard: 'And when things are hard?',
  hardTitle: 'And when things are hard?',
  hardSame: 'The same, except what I change',
  hardUnseen: 'I have not seen that',
  hardExplain:
    'Everyone does less well when frightened, tired or angry. It helps to know what goes first. Nothing has to be told twice.',
  hardNothing: 'Nothing here was answered for calm moments.',
  toSign: 'Look at it and sign',
  progress: '{answered} of {asked} answered',
  kept: 'Kept. You can stop and go on later.',
  keeping: 'One moment',
  away: 'No signal. Keep this page open: it sends itself when there is a connection.',
  refused: 'This could not be kept. {why}',
  signTitle: 'Your view of {name}',
  signTitleChild: 'Your map',
  signSays: 'Others see it once you sign. While the assessment is open you can change it and sign again.',
  signed: 'You signed on {day}.',
  tooLittle: 'Too little seen to say: {functions}. That is fine: nobody sees everything.',
  sign: 'Sign it',
  goBack: 'Change something',
})

const sayWhere = words('assessment-where', {
  'key-worker': 'As key worker',
  worker: 'As a worker, by day',
  'night-staff': 'At night',
  teacher: 'At school',
  therapist: 'In therapy',
  family: 'As family',
  'young-person': 'As the young person',
} satisfies Record<RaterRole, string>)
export const whereFrom = (role: RaterRole) => sayWhere(role)
