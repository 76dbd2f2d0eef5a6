import { words } from '#platform/web/words.ts'
import type { ViewLabel } from '../view-lines.ts'
import type { ViewKind } from '../views.ts'

/** The fixed labels of the views: all the words that a view has besides those of the plan. */
const labels: Record<ViewLabel, string> = {
  tryFirst: 'Try first',
  everyDay: 'The rest of the day',
  inHardMoment: 'What we do when it is hard',
  triggers: 'What can set it off',
  earlySigns: 'Early signs',
  helps: 'What helps',
  harder: 'What makes it harder',
  bring: 'Who to bring',
  limits: 'Limits, and why',
  topics: 'To bring to time together',
  ownWords: 'In their own words, to come back to',
  limitsToTalkOf: 'Limits to talk about',
  times: 'What is planned, and how often',
  otherResponses: 'The rest of the plan',
  agreed: 'Who agrees',
  shouldChange: 'What people want changed',
  stopped: 'What was tried and stopped',
  does: 'Does it',
  decides: 'Decides',
  answers: 'Answers for it',
  seeing: 'What we will see',
  because: 'Why this',
  source: 'Where it comes from',
  childSays: 'They say',
  stoppedOn: 'Until',
  from: 'From',
  until: 'Until',
}
export const sayLabel = words('response.viewlabel', labels)

const kinds: Record<ViewKind, string> = {
  shift: 'Shift card',
  risk: 'Risk prompts',
  'key-work': 'Key work',
  enrichment: 'Enrichment',
  team: 'Whole team',
  inspector: 'For an inspector',
}
export const sayKind = words('response.viewkind', kinds)

/** Words around the views: for choosing, printing and finding the way back. */
export const say = words('response.views', {
  title: 'Views of {name}’s plan',
  hint: 'Each is made from the plan, version {number}. Change the plan and every view changes.',
  choose: 'Which view',
  mine: 'My plan',
  print: 'Print this view',
  back: 'Back to the plan',
  nothing: 'The plan has nothing for this view yet.',
  none: 'There is no plan for {name} yet.',
  noneSays: 'The views are here as soon as the plan is in force.',
  fromShort: 'Where this comes from',
  response: 'The response in the plan',
  need: 'The need: {title}',
  map: 'What showed it, on the map: {says}',
  ownWords: 'What showed it, in their own words: {says}',
  adult: 'What showed it, seen by an adult: {says}',
  safety: 'The safety plan',
  boundaries: 'The limits in the plan',
  stopped: 'What was stopped, in the plan',
  agreements: 'Who agrees, in the plan',
  paper: '{name}: {view}. From the plan, version {number}, {day}.',
  level: 'How much to read',
  pictures: 'Pictures',
  short: 'Short words',
  full: 'Everything',
  levelHint: 'You choose how you read your plan. You can change it at any time.',
  levelWith: 'How {name} reads the plan. Choose it together.',
  chosenBy: 'Chosen by {who}, {day}.',
  notKept: 'That was not kept. Try again in a bit.',
})
