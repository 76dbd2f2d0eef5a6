import type { z } from 'zod'
import type { ArrivalField, Draft, Problem, Reading } from './arrival.ts'
import { Arrival, arrivalWords, mostArrivals, placeOf, problemAt, unreadable } from './arrival.ts'

/** What a reader found out while it read, besides the children. */
export interface Found {
  drafts: Draft[]
  problems: Problem[]
  notes: Reading['notes']
}

/**
 * Checks what was read, the same for every kind of file: each child whole, nobody twice, dates that can be.
 * A child with a problem is left out of `arrivals`; the others stand.
 */
export function checkArrivals({ drafts, problems, notes }: Found, today: string): Reading {
  if (drafts.length > mostArrivals) return unreadable(tooMany(drafts.length))
  const reading: Reading = { arrivals: [], problems: [...problems], notes: [...notes] }
  const known = Map.groupBy(problems, ({ row }) => row)
  const met = new Map<string, Draft['row']>()
  for (const draft of drafts) {
    const already = known.get(draft.row) ?? []
    const checked = Arrival.safeParse({ people: [], careTeam: [], ...draft })
    const found = [
      ...issuesOf(draft, checked.error?.issues ?? [], already),
      ...(checked.success ? [...datesOf(checked.data, today), ...twiceOf(checked.data, met)] : []),
    ]
    reading.problems.push(...found)
    if (!checked.success || found.length > 0 || already.length > 0) continue
    reading.arrivals.push(checked.data)
    reading.notes.push(...questionsOf(checked.data, today))
  }
  return reading
}

export function tooMany(count: number): string {
  const [rows, most] = [count, mostArrivals].map((number) => number.toLocaleString('en-GB'))
  return `The file holds ${rows} children. One file may hold ${most} at most: split it into several.`
}

function issuesOf(draft: Draft, issues: z.core.$ZodIssue[], already: Problem[]): Problem[] {
  const told = new Set(already.map(({ field }) => field))
  return issues.flatMap((issue) => {
    const field = fieldOf(issue.path[0])
    return told.has(field) ? [] : [problemAt(draft.row, field, arrivalWords[field], sayIssue(draft, issue))]
  })
}

function fieldOf(key: PropertyKey | undefined): ArrivalField {
  const parsed = Arrival.keyof().safeParse(key)
  return parsed.success ? parsed.data : 'row'
}

function sayIssue(draft: Draft, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return 'this is missing, and it is needed.'
  if (issue.code === 'too_small') return 'this is empty.'
  if (issue.code === 'too_big') return tooLong(issue)
  if (issue.code === 'invalid_format')
    return `${valueAt(draft, issue.path)} is not ${formatOf(issue.format)}.`
  return 'some letters could not be read. Save the file as “CSV UTF-8” and choose it again.'
}

function tooLong(issue: z.core.$ZodIssueTooBig): string {
  const most = issue.maximum.toLocaleString('en-GB')
  return issue.origin === 'array' ? `there are more than ${most}.` : `this is longer than ${most} characters.`
}

function formatOf(format: string): string {
  return format === 'email' ? 'an e-mail address' : 'a date written as 2013-02-28'
}

function valueAt(draft: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    draft,
  )
  return shortened(String(value))
}

/** A value as it is quoted in a sentence: whole when it is short. */
export function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value.toWellFormed()
}

function datesOf(arrival: Arrival, today: string): Problem[] {
  const at = (field: ArrivalField, says: string) => problemAt(arrival.row, field, arrivalWords[field], says)
  if (arrival.bornOn > today) return [at('bornOn', `${arrival.bornOn} has not come yet.`)]
  if (arrival.movedInOn < arrival.bornOn)
    return [at('movedInOn', `${arrival.movedInOn} is before the date of birth, ${arrival.bornOn}.`)]
  return []
}

function twiceOf(arrival: Arrival, met: Map<string, Draft['row']>): Problem[] {
  const signs: [ArrivalField, string, string][] = [
    ['fullName', `name ${arrival.fullName.toLowerCase()} ${arrival.bornOn}`, 'name and date of birth'],
  ]
  if (arrival.outsideReference)
    signs.push(['outsideReference', `reference ${arrival.outsideReference}`, 'reference'])
  const twice = signs.find(([, sign]) => met.has(sign))
  for (const [, sign] of signs) if (!met.has(sign)) met.set(sign, arrival.row)
  if (!twice) return []
  const [field, sign, same] = twice
  const first = placeOf(met.get(sign) ?? 0)
  return [
    problemAt(arrival.row, field, arrivalWords[field], `${first} has the same ${same}. Keep one of them.`),
  ]
}

function questionsOf({ row, knownAs, bornOn, movedInOn }: Arrival, today: string): Reading['notes'] {
  const age = yearsBetween(bornOn, today)
  const questions: string[] = []
  if (age > 21)
    questions.push(`${knownAs} would be ${age} years old. Is the date of birth, ${bornOn}, right?`)
  if (movedInOn > today) questions.push(`${knownAs} moves in on ${movedInOn}, which has not come yet.`)
  return questions.map((says) => ({ row, says: `${placeOf(row)}: ${says}` }))
}

/** Whole years from one day to a later one, both YYYY-MM-DD. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
