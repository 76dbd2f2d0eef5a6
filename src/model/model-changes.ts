import { AfterMoment, type AfterTimes } from './after-moments.ts'
import type { ModelChange } from './contract/model.ts'
import { ElementName, type ModelOfCare } from './model-of-care.ts'

interface Named {
  id: string
}

/** What differs between two versions of a model, in the order in which a model is read. */
export function changesBetween(before: ModelOfCare, after: ModelOfCare): ModelChange[] {
  const whole: ModelChange[] =
    before.name !== after.name || before.says !== after.says
      ? [{ deed: 'changed', thing: 'words', name: after.name }]
      : []
  return [
    ...whole,
    ...ElementName.options.flatMap((element) => changesIn(element, before, after)),
    ...compare(before.practices, after.practices, 'practice', ({ name }) => name),
    ...compare(before.principles, after.principles, 'principle', ({ name }) => name),
    ...compare(before.frameworks, after.frameworks, 'framework', ({ name }) => name),
    ...timesChanged(before.afterMoments, after.afterMoments),
  ]
}

function changesIn(element: ElementName, before: ModelOfCare, after: ModelOfCare): ModelChange[] {
  const was = before.elements[element]
  const is = after.elements[element]
  const words: ModelChange[] =
    was.says === is.says
      ? []
      : [{ deed: was.says === '' ? 'added' : 'changed', thing: 'words', name: is.says }]
  return [
    ...words,
    ...compare(was.tools, is.tools, 'tool', ({ name }) => name),
    ...compare(was.menu, is.menu, 'response', ({ name }) => name),
    ...compare(was.rhythms, is.rhythms, 'rhythm', ({ says }) => says),
  ].map((change) => ({ ...change, element }))
}

function timesChanged(before: AfterTimes = {}, after: AfterTimes = {}): ModelChange[] {
  return AfterMoment.options
    .filter((name) => before[name] !== after[name])
    .map((name): ModelChange => {
      const hours = after[name]
      if (hours === undefined) return { deed: 'taken-away', thing: 'time', name }
      return { deed: before[name] === undefined ? 'added' : 'changed', thing: 'time', name, hours }
    })
}

/** The order of the parts is no difference: a part is the same while its id is. */
function compare<Part extends Named>(
  before: readonly Part[],
  after: readonly Part[],
  thing: ModelChange['thing'],
  nameOf: (part: Part) => string,
): ModelChange[] {
  const was = new Map(before.map((part) => [part.id, part]))
  const stays = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !stays.has(id))
  return [
    ...after.flatMap((part): ModelChange[] => {
      const old = was.get(part.id)
      if (!old) return [{ deed: 'added', thing, name: nameOf(part) }]
      return same(old, part) ? [] : [{ deed: 'changed', thing, name: nameOf(part) }]
    }),
    ...gone.map((part): ModelChange => ({ deed: 'taken-away', thing, name: nameOf(part) })),
  ]
}

/** Two things say the same, whatever the order of their keys: the database sorts them. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)])
}
