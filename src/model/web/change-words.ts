import { AfterMoment, afterMoments } from '../after-moments.ts'
import type { ModelChange } from '../contract/model.ts'
import { withinWords } from './after-card.tsx'
import { say as sayAfter } from './after-words.ts'
import { say } from './words.ts'

/** One difference as a sentence. */
export function changeWords({ deed, thing, element, name, hours }: ModelChange): string {
  if (thing === 'time') return timeWords(AfterMoment.parse(name), hours)
  if (thing === 'words') return element ? say('wordsIn', { element: say(element) }) : say('wordsOfAll')
  const said = { deed, thing: say(`thing_${thing}`), name }
  return element ? say('inElement', { ...said, element: say(element) }) : say('inWhole', said)
}

function timeWords(what: AfterMoment, hours: number | undefined): string {
  const said = { what: sayAfter(what), within: withinWords(what, hours ?? afterMoments[what].hours) }
  return say(hours === undefined ? 'timeOurs' : 'timeSet', said)
}
