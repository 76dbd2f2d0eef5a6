import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { fullDay, shortDay } from '#platform/web/when.ts'
import type { PersonOnDay } from './around-now.ts'
import { say } from './words.ts'

type AroundTableProps = { name: string; shown: readonly PersonOnDay[] }

/** The picture as a table: the same people, the same order, and the next step of each. */
export function AroundTable({ name, shown }: AroundTableProps) {
  return (
    <PlainTable
      caption={say('tableOf', { name })}
      heads={[
        say('colWho'),
        say('colHow', { name }),
        say('colQuality'),
        say('colSaid'),
        say('colSince'),
        say('colStep'),
      ]}
      rows={shown.map(({ id, first, person }) => ({
        key: id,
        cells: [
          first.name,
          first.how || say(first.kind),
          say(first.quality),
          whoSays(first, name),
          fullDay(first.sinceOn),
          nextStep(person.steps),
        ],
      }))}
    />
  )
}

/** `Tom says` or `Sam says`. */
export function whoSays({ byChild, saidBy }: PersonOnDay['first'], name: string): string {
  return byChild ? say('saysChild', { name }) : say('saysAdult', { who: saidBy })
}

function nextStep(steps: PersonOnDay['person']['steps']): string {
  const next = steps.find(({ answer }) => !answer)
  if (!next) return say('noStep')
  return say('stepBy', { words: next.words, who: next.doesName, day: shortDay(next.byOn) })
}
