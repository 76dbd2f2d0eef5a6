import { listed } from '#platform/web/listed.ts'
import { type AroundOnDay, aroundOn, Quality } from '../around.ts'
import type { AroundShown } from '../contract/around.ts'
import { say } from './words.ts'

/** Somebody around a child on a day, with all that was told about them. */
export type PersonOnDay = AroundOnDay<AroundShown['tellings'][number], AroundShown['ends'][number]> & {
  person: AroundShown
}

/** Everyone of whom something was told by a day, nearest first. */
export function peopleOn(people: readonly AroundShown[], day: string): PersonOnDay[] {
  return aroundOn(people, day).flatMap((one) => {
    const person = people.find(({ id }) => id === one.id)
    return person ? [{ ...one, person }] : []
  })
}

/** The picture as a sentence: how many, who is near and who is far, and for how many the child said it. */
export function inSentence(shown: readonly PersonOnDay[], name: string): string {
  const byQuality = Quality.options.flatMap((quality) => {
    const names = shown.filter(({ first }) => first.quality === quality).map(({ first }) => first.name)
    return names.length > 0 ? [say('sentencePart', { quality: say(quality), names: listed(names) })] : []
  })
  const said = shown.filter(({ first }) => first.byChild).length
  const seen = shown.filter(({ differs }) => differs).map(({ first }) => first.name)
  return [
    say('sentence', { count: shown.length, name }),
    ...byQuality,
    ...(shown.length > 0 ? [say('sentenceChild', { count: said, name })] : []),
    ...(seen.length > 0 ? [say('differs', { person: listed(seen) })] : []),
  ].join(' ')
}

/** What is different between two days, a sentence each. */
export function changesSince(before: readonly PersonOnDay[], now: readonly PersonOnDay[]): string[] {
  return now.flatMap((one) => {
    const { name, quality } = one.first
    const then = before.find(({ id }) => id === one.id)
    const wasThere = then !== undefined && !then.ended
    if (one.ended) return wasThere ? [say('changeGone', { person: name })] : []
    if (!wasThere) return [say('changeNew', { person: name, quality: say(quality) })]
    if (then.first.quality === quality) return []
    return [say('changeQuality', { person: name, before: say(then.first.quality), quality: say(quality) })]
  })
}
