import type { ModelChange } from '../contract/model.ts'
import { say } from './words.ts'

/** One difference as a sentence. */
export function changeWords({ deed, thing, element, name }: ModelChange): string {
  if (thing === 'words') return element ? say('wordsIn', { element: say(element) }) : say('wordsOfAll')
  const said = { deed, thing: say(`thing_${thing}`), name }
  return element ? say('inElement', { ...said, element: say(element) }) : say('inWhole', said)
}
