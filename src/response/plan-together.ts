import type { Plan, SafetyPlan } from './plan.ts'

interface TwoTexts {
  /** The version that both began with. */
  base: Plan
  mine: Plan
  theirs: Plan
}

/**
 * Two people's changes of one plan put together, for a person to look at: what only one of them touched is
 * kept as they left it; what both touched is mine. Needs, responses and limits are taken one by one, the
 * safety plan part by part. A need stays as long as a response answers it.
 */
export function planTogether({ base, mine, theirs }: TwoTexts): Plan {
  const responses = together(base.responses, mine.responses, theirs.responses)
  const answered = new Set(responses.flatMap(({ needIds }) => needIds))
  const needs = together(base.needs, mine.needs, theirs.needs)
  const kept = new Set(needs.map(({ id }) => id))
  const missing = [...mine.needs, ...theirs.needs].filter(({ id }) => answered.has(id) && !kept.has(id))
  return {
    needs: [...needs, ...new Map(missing.map((need) => [need.id, need])).values()],
    responses,
    safety: safetyTogether({ base, mine, theirs }),
    boundaries: together(base.boundaries, mine.boundaries, theirs.boundaries),
    stopped: [...(theirs.stopped ?? []), ...(mine.stopped ?? [])].filter(
      ({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
    ),
  }
}

/** Mine where I touched it, theirs where I did not: a thing that is missing was touched too. */
function together<Thing extends { id: string }>(
  base: readonly Thing[],
  mine: readonly Thing[],
  theirs: readonly Thing[],
): Thing[] {
  const before = byId(base)
  const here = byId(mine)
  const there = byId(theirs)
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const untouched = isSame(here.get(id), before.get(id))
    const kept = untouched ? there.get(id) : here.get(id)
    return kept ? [kept] : []
  })
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

function safetyTogether({ base, mine, theirs }: TwoTexts): SafetyPlan {
  const untouched = (part: keyof SafetyPlan) => isSame(mine.safety[part], base.safety[part])
  const from = (part: keyof SafetyPlan) => (untouched(part) ? theirs.safety : mine.safety)
  const { bring } = from('bring')
  return {
    triggers: from('triggers').triggers,
    earlySigns: from('earlySigns').earlySigns,
    helps: from('helps').helps,
    harder: from('harder').harder,
    ...(bring && { bring }),
  }
}

/** The same in every word, whatever the order in which its parts were written. */
function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  )
}
