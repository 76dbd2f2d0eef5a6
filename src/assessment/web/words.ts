import { words } from '#platform/web/words.ts'
import type { RaterRole } from '../contract/assessments.ts'
import type { LifeEventKind, MeaningIcon, Period } from '../contract/understanding.ts'
import { type DomainId, domains, type FunctionId, functions, whatTheMapIs } from '../map/functions.ts'
import type { Step } from '../map/score.ts'

/** Words about finding out how a child is growing, and what it means. */
export const say = words('assessment', {
  whatTheMapIs,
  growing: 'How {name} is growing',
  lighter: 'Lighter is closer to usual at {age}.',
  lighterChild: 'Lighter comes easier to you.',
  howToLook: 'How to look at the map',
  cameTitle: 'When {name} came',
  both: 'Then and now',
  nowOnly: 'Now',
  table: 'Table',
  whoseView: 'Whose view',
  sideBySide: 'Side by side',
  view: '{rater}, {role}',
  viewWith: '{withWhom}, {role}, told to {rater}',
  state: 'In which moments',
  calm: 'Calm',
  stress: 'Under stress',
  stateCalm: 'in calm moments',
  stateStress: 'when things are hard',
  toldOn: '{view}. {day}.',
  nowOn: 'Now, {month}',
  cameOn: '{month}',
  beginning: 'Just beginning',
  usual: 'Usual at {age}',
  usualChild: 'Comes easily',
  startHere: 'A place to begin',
  noData: 'Too little seen to say',
  noThen: 'Nobody told from this place when {name} came.',
  mapLabel: '{name}’s map as {rater} sees it, {state}. {summary}',
  cameLabel: '{name}’s map when {name} came.',
  sumStrong: '{rater} sees most in {domain}.',
  sumLow: 'Least in {domain}.',
  sumDrop: 'When things are hard, {domain} changes most: {drop} points less.',
  sumDropChild: 'When things are hard, {domain} changes most.',
  sumStart: 'A place to begin is {domain}, for what lies lower carries what lies above.',
  sumNothing: 'Too little was seen to say something about a whole area.',
  gapTitle: 'Where people see it differently',
  gap: '{function}: {lowest} for one, {highest} for another. What does each of us see that the other does not?',
  noGap: 'Everyone sees much the same.',
  openingParts: 'Getting to know {name}, part by part',
  tellers: 'Who has told',
  asked: 'asked',
  begun: 'has begun',
  signed: 'has told',
  tell: 'Tell how you see {name}',
  tellOwn: 'Tell how you see it',
  growingOwn: 'How you are growing',
  cameTitleOwn: 'When you came',
  ownEmpty: 'Your map is not drawn yet',
  ownEmptySays: 'It shows what comes easily to you and what is still growing. Nothing in it is a test.',
  begin: 'Begin the assessment',
  beginReview: 'Begin a review of the map',
  complete: 'Complete the assessment',
  completeSays: 'From then on {name} can read every view, and what changes later goes into the next one.',
  completeYes: 'Complete it',
  notYet: 'Not yet',
  completedBy: '{who} completed it on {day}.',
  openedOn: '{kind, select, opening {The opening assessment} other {A review}} began on {day}, with {who}.',
  dueBy: 'Next due by {day}.',
  dueSince: 'Due since {day}.',
  print: 'Print',
  nobodyYet: 'Nobody has told about {name} yet',
  nobodyYetSays: 'These people are asked. One view is enough to begin; several are better.',
  noAssessment: 'No assessment yet',
  noAssessmentSays:
    'It begins with asking {name}, the key worker and the clinician what each of them sees. The map appears here.',
  noAssessmentAsk: 'The key worker, the clinician or the manager begins it. The map appears here.',
  tableCaption: 'How {name} is growing, as {rater} sees it',
  viewsCaption: 'How each person sees {name}, {state}',
  headFunction: 'What',
  headDomain: 'Area',
  headCame: 'When {name} came',
  headCalm: 'When calm',
  headStress: 'When things are hard',
  headDrop: 'Difference',
  outOf: '{score} of 100, {step}',
  less: '{points} less',
  more: '{points} more',
  same: 'no difference',
  meaning: 'What this means for how we are with {name}',
  meaningHint: 'Three things that every adult can do.',
  meaningEmpty: 'Nobody has written yet what the map means. Three sentences are enough.',
  meaningStart: 'A start: what somebody sees as hard for {name}',
  writeIt: 'Write what this means',
  writeAnew: 'Write anew',
  meaningTitle: 'In a few words',
  meaningTitleHint: 'At bedtime, stay near',
  meaningWords: 'What adults do',
  meaningWordsHint: 'So that somebody new tonight could do it.',
  meaningIcon: 'A small drawing for it',
  meaningFunctions: 'What it answers',
  writtenBy: '{who}, {day}.',
  answers: '{functions}. {who}, {day}.',
  keep: 'Keep it',
  cancel: 'Leave it',
  problem: 'There is a problem',
  strengths: 'What is strong in {name}',
  strengthsEmpty: 'Nothing here yet. One good thing is a fine start.',
  strengthWords: 'Something strong in {name}',
  saidBy: 'Who says so',
  addStrength: 'Add it',
  openStrength: 'Add something strong',
  ownWords: 'What {name} says about this',
  ownWordsHint: 'Spelled as {name} said it.',
  ownWordsEmpty: 'Nothing yet. That’s okay. Offer, don’t push.',
  ownWordsField: 'The words',
  addOwnWords: 'Keep the words',
  openOwnWords: '{isChild, select, true {Say something} other {Write down what {name} says}}',
  byChild: '{day}',
  toldTo: '{day}, told to {who}',
  line: 'What was hard, and what held',
  lineHint: 'Read it when you need it. Closed pieces stay closed until you choose.',
  lineEmpty: 'Begin with who or what held {name}, or what {name} loved.',
  closedCount: '{count, plural, one {# closed piece} other {# closed pieces}}',
  closed: 'Closed',
  openPiece: 'Open “{title}”',
  openSays: 'This may be painful to read. That you opened it is kept, and {name} can see it.',
  openYes: 'Open it',
  openNo: 'Leave it closed',
  closeAgain: 'Close it again',
  notToOpen: '{name} opens it together with the key worker, the clinician or the manager.',
  notToOpenStaff: 'The key worker, the clinician or the manager can open it.',
  lastOpened: 'Last opened by {who}, {day}.',
  source: 'Known from {source}',
  noWords: 'Nothing more is written.',
  addPiece: 'Add a piece',
  piecePeriod: 'When it was',
  pieceKind: 'What kind',
  pieceTitle: 'A gentle name',
  pieceTitleHint: 'Always shown, so let it not hurt.',
  pieceWords: 'What happened',
  pieceSource: 'Known from',
  pieceClosed: 'Keep the words closed until someone opens them by choice',
})

/** In which moments, inside a sentence. */
export function sayState(state: 'calm' | 'stress'): string {
  return state === 'calm' ? say('stateCalm') : say('stateStress')
}

const sayFunction = words('map', names(functions))
const sayDomain = words('map-domain', names(domains))

/** `{id: name}` of what has both. */
function names(all: readonly { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(all.map(({ id, name }) => [id, name]))
}

export function nameOfFunction(id: FunctionId): string {
  return sayFunction(id)
}

export function nameOfDomain(id: DomainId): string {
  return sayDomain(id)
}

const sayDomainHint = words('map-domain-hint', {
  senses: 'sleep, food, movement, senses',
  regulation: 'settle, wait, move on',
  relating: 'trust, joy, friends, repair',
  thinking: 'words, attention, story, choices',
} satisfies Record<DomainId, string>)
export const hintOfDomain = (id: DomainId) => sayDomainHint(id)

const sayRole = words('rater-role', {
  'key-worker': 'key worker',
  worker: 'worker',
  'night-staff': 'night staff',
  teacher: 'teacher',
  therapist: 'therapist',
  family: 'family',
  'young-person': 'young person',
} satisfies Record<RaterRole, string>)
export const nameOfRole = (role: RaterRole) => sayRole(role)

const sayStep = words('map-step', {
  '0': 'just beginning',
  '1': 'beginning',
  '2': 'some of it',
  '3': 'much of it',
  '4': 'nearly there',
  '5': 'usual',
})
export const nameOfStep = (step: Step) => sayStep(`${step}`)

const sayPeriod = words('life-period', {
  prenatal: 'Before birth',
  '0-1': 'First year',
  '1-3': 'One to three',
  '4-6': 'Four to six',
  '7-11': 'Seven to eleven',
  '12+': 'Twelve and on',
} satisfies Record<Period, string>)
export const nameOfPeriod = (period: Period) => sayPeriod(period)

const sayKind = words('life-kind', {
  adversity: 'Something hard',
  protective: 'Someone or something that held',
} satisfies Record<LifeEventKind, string>)
export const nameOfKind = (kind: LifeEventKind) => sayKind(kind)

const sayIcon = words('meaning-icon', {
  moon: 'Moon',
  wind: 'Wind',
  heart: 'Heart',
  hands: 'Hands',
  music: 'Music',
  food: 'Food',
  door: 'Door',
  book: 'Book',
  friends: 'Friends',
  walk: 'Walk',
  shield: 'Shield',
  sun: 'Sun',
} satisfies Record<MeaningIcon, string>)
export const nameOfIcon = (icon: MeaningIcon) => sayIcon(icon)
