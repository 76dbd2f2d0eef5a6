import { z } from 'zod'

export const LinkKind = z.enum(['parent', 'sibling', 'partner', 'none'])
export type LinkKind = z.infer<typeof LinkKind>

/** In which way somebody is a parent, a brother or a sister. There is no usual one: empty is not told. */
export const LinkWay = z.enum(['', 'birth', 'half', 'step', 'adoptive', 'foster'])
export type LinkWay = z.infer<typeof LinkWay>

/** `one` is a parent, a brother or sister, or a partner of `other`; nobody named is the child. */
export interface FamilyLink {
  one?: string | undefined
  other?: string | undefined
  kind: LinkKind
  way: LinkWay
  /** Partners who are no longer together. */
  apart: boolean
  toldAt: string
}

/** The child in a tree, beside the ids of who is around them. */
export const CHILD = 'child'

const ends = ({ one = CHILD, other = CHILD }: FamilyLink) => [one, other] as const

/** What counts now: the newest for each two people, without what was taken out. */
export function linksNow<Link extends FamilyLink>(told: readonly Link[]): Link[] {
  const newest = new Map<string, Link>()
  for (const link of told.toSorted((one, other) => one.toldAt.localeCompare(other.toldAt))) {
    newest.set([...ends(link)].sort().join(' '), link)
  }
  return [...newest.values()].filter(({ kind }) => kind !== 'none')
}

/** The people of a tree by generation, the oldest first: only who is linked with the child, over others or not. */
export function generationsOf(links: readonly FamilyLink[]): string[][] {
  const found = new Map<string, number>([[CHILD, 0]])
  for (const [who, generation] of found) {
    for (const [next, step] of stepsFrom(who, links)) {
      if (!found.has(next)) found.set(next, generation + step)
    }
  }
  const all = [...found.values()]
  const rows = Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, at) =>
    [...found].filter(([, generation]) => generation === at + Math.min(...all)).map(([who]) => who),
  )
  return inOrder(rows, links)
}

/** Who is linked with somebody, and how many generations further down they stand. */
function stepsFrom(who: string, links: readonly FamilyLink[]): [string, number][] {
  return links.flatMap((link): [string, number][] => {
    const [one, other] = ends(link)
    const down = link.kind === 'parent' ? 1 : 0
    if (one === who) return [[other, down]]
    return other === who ? [[one, -down]] : []
  })
}

/** Each row beside those whom its people belong to, from the row of the child outwards. */
function inOrder(rows: readonly string[][], links: readonly FamilyLink[]): string[][] {
  const home = rows.findIndex((row) => row.includes(CHILD))
  const done = new Map<number, string[]>([[home, besideChild(rows[home] ?? [], links)]])
  for (let away = 1; away < rows.length; away += 1) {
    for (const [at, nearer] of [
      [home - away, home - away + 1],
      [home + away, home + away - 1],
    ] as const) {
      const row = rows[at]
      if (row) done.set(at, besideKin(row, done.get(nearer) ?? [], links))
    }
  }
  return rows.map((row, at) => done.get(at) ?? row)
}

/** Brothers and sisters on both sides of the child, partners at the end. */
function besideChild(row: readonly string[], links: readonly FamilyLink[]): string[] {
  const rest = row.filter((who) => who !== CHILD)
  const isPartner = (who: string) => links.some((link) => link.kind === 'partner' && isOf(link, who, CHILD))
  const others = rest.filter((who) => !isPartner(who))
  const half = Math.ceil(others.length / 2)
  return [...others.slice(0, half), CHILD, ...rest.filter(isPartner), ...others.slice(half)]
}

function besideKin(
  row: readonly string[],
  nearer: readonly string[],
  links: readonly FamilyLink[],
): string[] {
  const middle = (who: string) => {
    const kin = stepsFrom(who, links).flatMap(([next]) =>
      nearer.includes(next) ? [nearer.indexOf(next)] : [],
    )
    return kin.length > 0 ? kin.reduce((sum, at) => sum + at, 0) / kin.length : undefined
  }
  // Who has no kin in the nearer row stands by a partner or a brother or sister who has.
  const place = (who: string) =>
    middle(who) ?? stepsFrom(who, links).flatMap(([next]) => middle(next) ?? [])[0] ?? nearer.length
  return row.toSorted((one, other) => place(one) - place(other))
}

function isOf(link: FamilyLink, one: string, other: string): boolean {
  const both = ends(link)
  return both.includes(one) && both.includes(other)
}

/** Whether two people have a parent in common, so that their own line needs no drawing. */
export function shareParent(links: readonly FamilyLink[], one: string, other: string): boolean {
  const parents = (who: string) =>
    links.filter((link) => link.kind === 'parent' && ends(link)[1] === who).map((link) => ends(link)[0])
  const ofOne = parents(one)
  return parents(other).some((parent) => ofOne.includes(parent))
}
