import type { GoingBack } from './contract/going-back.ts'
import type { ChildTalk, MomentSide } from './contract/talks.ts'

/** How often a child is asked before anybody may leave the talk to them. */
export const askedAtLeast = 2

/** Whether the talk may rest: the child was asked on two occasions or more, and has not chosen anybody since. */
export function mayRest(talks: readonly Pick<ChildTalk, 'answer'>[]): boolean {
  const asked = talks.filter(({ answer }) => answer !== 'rests')
  return asked.length >= askedAtLeast && asked.at(-1)?.answer !== 'chose'
}

type Going = Pick<GoingBack, 'outcome' | 'childSays' | 'happenedAt'>
type Said = Pick<MomentSide, 'allRight' | 'saidAt'>

/**
 * Whether a rupture is still open: until somebody went back to the child, and as long as the child says that it is
 * not all right yet. It goes by when things happened, never by when they arrived. A child who would rather say
 * nothing is not asked to.
 */
export function isRuptureOpen(goings: readonly Going[], sides: readonly Said[]): boolean {
  let wentBack = false
  let open = true
  for (const { went, says } of inOrder(goings, sides)) {
    wentBack ||= went
    if (says === 'not-yet') open = true
    else if (wentBack && (went || says === 'yes')) open = false
  }
  return open
}

/** What was done and said, by its time; at the same instant a not yet has the last word. */
function inOrder(goings: readonly Going[], sides: readonly Said[]) {
  const done = goings.map(({ outcome, childSays, happenedAt }) => ({
    at: Date.parse(happenedAt),
    went: outcome === 'went-back',
    says: childSays === 'not-yet' ? ('not-yet' as const) : undefined,
  }))
  const said = sides.map(({ allRight, saidAt }) => ({ at: Date.parse(saidAt), went: false, says: allRight }))
  return [...done, ...said].sort(
    (one, other) => one.at - other.at || Number(one.says === 'not-yet') - Number(other.says === 'not-yet'),
  )
}
