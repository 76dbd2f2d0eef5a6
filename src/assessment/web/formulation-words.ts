import { fullDay } from '#platform/web/when.ts'
import { words } from '#platform/web/words.ts'
import type { FormulationPart, SentenceShown, SentenceSource } from '../contract/formulation.ts'
import { nameOfFunction } from './words.ts'

/** Words of the shared understanding. */
export const say = words('formulation', {
  title: 'How we understand {name}, so far',
  hint: 'Five short parts. Each sentence says where it comes from.',
  none: 'Nobody has written it yet',
  noneSays: 'It begins with what {name} says, and with what stands on the line and the map.',
  open: 'Read, print or write anew',
  begin: 'Write the first one',
  nothingHere: 'Nothing yet.',
  writtenBy: 'Version {number}. {who}, {day}.',
  writtenWith: 'Version {number}. {who} with {others}, {day}.',
  together: 'Written together with {name}.',
  didNotWant: '{name} was asked and did not want to write along. That is an answer.',
  notNow: 'Not written together: {why}',
  openedOn: 'Read together on {day}. {name} has it in their own space.',
  notOpened: '{name} does not have it yet. Read it together first.',
  openWith: 'We have read it together',
  openSure: 'From now on {name} can read this version alone, in their own space.',
  openYes: 'Yes, we read it together',
  notYet: 'Not yet',
  anew: 'Write anew',
  version: 'Which version',
  versionOf: 'Version {number}, {day}',
  print: 'Print',
  back: 'Back to understanding {name}',
  ownTitle: 'How {name} understands it',
  ownHint: '{name}’s own. Nobody changes it.',
  ownNone: 'Nothing yet. That’s okay. Offer, don’t push.',
  ownBy: '{name} wrote it, {day}',
  ownTold: 'Told to {who}, {day}',
  writeDown: 'Write down what {name} says',
  problem: 'There is a problem',
  sentence: 'Sentence {at}',
  from: 'Where it comes from',
  choose: 'Choose',
  add: 'Add a sentence',
  remove: 'Take it out',
  whether: 'Written with {name}?',
  whetherTogether: 'Yes, together',
  whetherDidNotWant: 'Did not want to',
  whetherNotNow: 'Not now',
  whyNot: 'Why not now',
  withWhom: 'Who else took part',
  withWhomHint: 'First names, or leave it empty.',
  keep: 'Keep this version',
  cancel: 'Leave it',
  needSentence: 'Write one sentence at least.',
  needSource: 'Say where this sentence comes from.',
  needWords: 'Write the sentence, or take it out.',
  needWhy: 'Say why not now, in a few words.',
  needOwn: 'Write something in one part at least.',
  groupSaid: 'What was said',
  groupEvents: 'The line of life',
  groupStrengths: 'What is strong',
  groupMap: 'The map',
  groupNotes: 'Notes',
  fromSaid: '{name} said so',
  fromEvent: 'From the line of life: {from}',
  fromStrength: 'What is strong: {from}',
  fromFunction: 'From the map: {from}',
  fromNote: 'A note of {from}',
  noteChoice: '{day}: {says}',
  myTitle: 'How we understand it, so far',
  myNone: 'Adults write here how they understand things. You read it with one of them first.',
  mySaid: 'You said so',
  myOwn: 'How I understand it',
  myOwnHint: 'Your words. Nobody changes them. Your care team can read them.',
  myOwnNone: 'Nothing yet. Nothing here is a test.',
  myWrite: 'Write it my way',
  myWriteAnew: 'Write it again',
  myKeep: 'Keep my words',
  mySkip: 'Skip what you want to skip.',
  myDay: 'You wrote this on {day}.',
})

const sayPart = words('formulation-part', {
  happened: 'What has happened to {name}',
  learned: 'What {name} learned to do to be safe',
  'sets-off': 'What sets it off',
  strong: 'What is strong, and who holds {name}',
  needs: 'What {name} needs adults to do',
} satisfies Record<FormulationPart, string>)
export const headOfPart = (part: FormulationPart, name: string) => sayPart(part, { name })

const sayOwnPart = words('formulation-own-part', {
  happened: 'What has happened to me',
  learned: 'What I learned to do to be safe',
  'sets-off': 'What sets it off',
  strong: 'What is strong in me, and who holds me',
  needs: 'What I need adults to do',
} satisfies Record<FormulationPart, string>)
export const headOfOwnPart = (part: FormulationPart) => sayOwnPart(part)

/** Where a sentence comes from, in words. */
export function wordsOfSource(
  { source, from }: Pick<SentenceShown, 'source' | 'from'>,
  name: string,
): string {
  switch (source.kind) {
    case 'child-said':
      return say('fromSaid', { name })
    case 'life-event':
      return say('fromEvent', { from })
    case 'strength':
      return say('fromStrength', { from })
    case 'function':
      return say('fromFunction', { from: nameOfFunction(source.about) })
    case 'note':
      return say('fromNote', { from: from ? fullDay(from) : '' })
  }
}

/** Where what a sentence comes from can be read; nothing for what was said. */
export function placeOfSource(source: SentenceSource, childId: string): string | undefined {
  if (source.kind === 'child-said') return undefined
  if (source.kind === 'note') return `/children/${childId}/chronology?entry=${source.about}`
  return `/children/${childId}/understanding`
}
