import { type Every, knownRhythms, type Rhythm } from '../model-of-care.ts'
import { sayRhythm } from './edit-words.ts'
import { say } from './words.ts'

/** `every month, by clinician and manager`. */
export function rhythmLine({ every, firstWithin, of, who }: Omit<Rhythm, 'id' | 'what' | 'says'>): string {
  const from = of === 'child' ? 'ofChild' : of === 'home' ? 'ofHome' : 'ofWorker'
  const first = firstWithin && `${withinWords(firstWithin)} ${say(from)}`
  const again = every && everyWords(every)
  const when = first && again ? say('firstThen', { first, every: again }) : (first ?? again ?? '')
  return upperFirst(say('by', { when, who: lowerFirst(who) }))
}

/** The name of what comes round; where it is the provider's own kind, the model's sentence stands for it. */
export function rhythmName(what: string, because: string): string {
  const known = knownRhythms.find((one) => one === what)
  return known ? sayRhythm(known) : because
}

function everyWords({ count, unit }: Every): string {
  return say(unit === 'day' ? 'everyDay' : unit === 'week' ? 'everyWeek' : 'everyMonth', { count })
}

function withinWords({ count, unit }: Every): string {
  return say(unit === 'day' ? 'withinDay' : unit === 'week' ? 'withinWeek' : 'withinMonth', { count })
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `Clinician and manager` inside a sentence; initials like `GP` stay. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1)
}
