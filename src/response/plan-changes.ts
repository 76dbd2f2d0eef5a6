import type { PersonId } from '#platform/ids.ts'
import type { PlanChange } from './contract/changes.ts'
import type { Boundary, Need, NeedId, Plan, Response, SafetyPlan } from './plan.ts'

/** Finds the name of a person whom the plan mentions; empty when nobody knows it. */
export type NameOf = (id: PersonId) => string

interface Told {
  id: string
  title: string
  /** What it says, part by part, in words; parts are compared one by one. */
  parts: readonly string[]
}

type What = PlanChange['what']

/**
 * What happened between two versions of a plan, in the order of the plan. Every need, response and
 * boundary that came, went or changed appears once; so does each part of the safety plan, under its own
 * name (`triggers`, `earlySigns`, `helps`, `harder`, `bring`). Nothing changed: nothing is said.
 * `before` and `after` hold only the parts that differ; for a response that stopped, `after` says why.
 */
export function changesBetween(before: Plan, after: Plan, nameOf: NameOf = () => ''): PlanChange[] {
  const needs = (plan: Plan) => plan.needs.map(toldNeed)
  // A need that was renamed is told once, not again in each response that answers it.
  const titles = new Map([...before.needs, ...after.needs].map(({ id, title }) => [id, title]))
  const responses = (plan: Plan) => plan.responses.map((one) => toldResponse(one, titles, nameOf))
  const reasons = new Map((after.stopped ?? []).map((one) => [`${one.id}`, one.because]))
  return [
    ...compare('need', needs(before), needs(after)),
    ...compare('response', responses(before), responses(after)).map((change) =>
      change.change === 'stopped' ? { ...change, after: reasons.get(change.id) ?? '' } : change,
    ),
    ...compare('safety', toldSafety(before.safety, nameOf), toldSafety(after.safety, nameOf)),
    ...compare('boundary', before.boundaries.map(toldBoundary), after.boundaries.map(toldBoundary)),
  ]
}

function compare(what: What, before: readonly Told[], after: readonly Told[]): PlanChange[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Set(after.map(({ id }) => id))
  const stopped = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, title, parts }) => changeOf(what, 'stopped', { id, title }, parts, []))
  const others = after.flatMap((one) => {
    const was = earlier.get(one.id)
    if (!was) return [changeOf(what, 'added', one, [], one.parts)]
    const differs = (part: string, at: number) => part !== (was.parts[at] ?? '')
    if (was.title === one.title && !one.parts.some(differs)) return []
    const renamed = was.title === one.title ? [] : [was.title]
    const gone = [...renamed, ...was.parts.filter((part, at) => part !== (one.parts[at] ?? ''))]
    return [changeOf(what, 'changed', one, gone, one.parts.filter(differs))]
  })
  return [...others, ...stopped]
}

function changeOf(
  what: What,
  change: PlanChange['change'],
  { id, title }: { id: string; title: string },
  before: readonly string[],
  after: readonly string[],
): PlanChange {
  return { what, change, id, title, before: joined(before), after: joined(after) }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function toldNeed({ id, title, childWords, says, finding }: Need): Told {
  return { id, title, parts: [childWords, says, finding.says] }
}

function toldResponse(response: Response, titles: ReadonlyMap<NeedId, string>, nameOf: NameOf): Told {
  const { id, title, short, how, when, does, seeing, kind, tryFirst, because = '' } = response
  const answered = [...titles].filter(([need]) => response.needIds.includes(need)).map(([, says]) => says)
  const decides = nameOf(response.decides) || response.decides
  const answers = nameOf(response.answers) || response.answers
  const people = [`${does} does`, `${decides} decides`, `${answers} answers for it`]
  const first = tryFirst ? 'try first' : ''
  const from = response.startsOn ? `from ${dayInWords(response.startsOn)}` : ''
  const until = response.endsOn ? `until ${dayInWords(response.endsOn)}` : ''
  const parts = [
    how,
    short,
    when,
    doseInWords(response.dose),
    ...people,
    seeing,
    kindInWords[kind],
    first,
    because,
    from,
    until,
  ]
  return { id, title, parts: [...parts, `for ${answered.join(', ')}`] }
}

const kindInWords: Record<Response['kind'], string> = {
  strategy: 'every day',
  enrichment: 'enrichment',
  'key-work': 'key work',
  education: 'school',
  therapy: 'therapy',
  boundary: 'holding a limit',
  environment: 'the home itself',
}

/** How often a response is planned, in plain words. */
export function doseInWords({ count, per }: Response['dose']): string {
  if (per === 'as-needed') return 'when it is needed'
  if (per === 'once') return 'once'
  const times = ['', 'once', 'twice'][count] ?? `${count} times`
  return `${times} a ${per}`
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** “3 December 2026” for a day. */
function dayInWords(day: string): string {
  return inWords.format(new Date(day))
}

function toldSafety(safety: SafetyPlan, nameOf: NameOf): Told[] {
  const helps = safety.helps.map(({ title, says }) => (says ? `${title}: ${says}` : title))
  const bring = safety.bring ? [nameOf(safety.bring) || safety.bring] : []
  const parts: [string, string, readonly string[]][] = [
    ['triggers', 'What can set it off', safety.triggers],
    ['earlySigns', 'Early signs', safety.earlySigns],
    ['helps', 'What helps', helps],
    ['harder', 'What makes it harder', safety.harder],
    ['bring', 'Who to bring', bring],
  ]
  return parts
    .filter(([, , lines]) => lines.length > 0)
    .map(([id, title, lines]) => ({ id, title, parts: [lines.join('; ')] }))
}

function toldBoundary({ id, says, because, childSays }: Boundary): Told {
  return { id, title: says, parts: [because, childSays] }
}

const headings = { added: 'Added', changed: 'Changed', stopped: 'Stopped' } as const

/**
 * The changes as the record says them: “Added: Drumming before supper. Stopped: Star chart.”
 * At most `most` names under each heading; the rest is counted.
 */
export function sayChanges(changes: readonly PlanChange[], most = 4): string {
  return (['added', 'changed', 'stopped'] as const)
    .map((kind) => ({ kind, titles: changes.filter(({ change }) => change === kind).map(titleOf) }))
    .filter(({ titles }) => titles.length > 0)
    .map(({ kind, titles }) => {
      const rest = titles.length > most ? `, and ${titles.length - most} more` : ''
      return `${headings[kind]}: ${titles.slice(0, most).join(', ')}${rest}.`
    })
    .join(' ')
}

function titleOf({ what, title }: PlanChange): string {
  return what === 'safety' ? `safety plan (${title.toLowerCase()})` : title.replace(/\.$/, '')
}
