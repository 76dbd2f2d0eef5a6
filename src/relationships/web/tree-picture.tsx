import { faceFor } from '#platform/face.ts'
import { Drawn } from '#platform/web/look/drawn.tsx'
import { Face } from '#platform/web/look/face.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { stroke, type } from '#platform/web/pictures/paint.ts'
import type { FamilyLinkShown } from '../contract/tree.ts'
import { CHILD, generationsOf, type LinkWay, shareParent } from '../family-tree.ts'
import { linkWords, type NameOf, wayWords } from './tree-sentence.ts'
import { sayTree } from './tree-words.ts'

type TreePictureProps = {
  name: string
  face: Parameters<typeof Face>[0]['face']
  links: readonly FamilyLinkShown[]
  nameOf: NameOf
}

interface Spot {
  x: number
  y: number
}

const ROW = 132
const R = 27
/** Nobody stands nearer to their neighbour than this. */
const APART = 92

/** The family by generation. The way somebody belongs is drawn into the line; the child stands in two rings. */
export function TreePicture({ name, face, links, nameOf }: TreePictureProps) {
  const rows = generationsOf(links)
  const widest = Math.max(...rows.map((row) => row.length))
  const height = rows.length * ROW
  const says = [sayTree('sentence', { count: rows.flat().length - 1, name })]
  const label = [...says, ...links.map((link) => `${linkWords(link, nameOf)}.`)].join(' ')
  return (
    <>
      <FitWidth first={Math.max(360, widest * APART)} least={widest * APART} scrollsAs={says[0] ?? ''}>
        {(width) => {
          const spots = spotsOf(rows, width)
          return (
            <Drawn
              label={label}
              className="rel-tree"
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
            >
              {links.map((link) => (
                <Link key={link.id} link={link} links={links} spots={spots} />
              ))}
              {[...spots].map(([who, spot]) => (
                <Person
                  key={who}
                  {...spot}
                  who={who}
                  name={nameOf(who)}
                  face={who === CHILD ? face : faceFor(who)}
                />
              ))}
            </Drawn>
          )
        }}
      </FitWidth>
      <WayKey links={links} />
    </>
  )
}

function spotsOf(rows: readonly string[][], width: number): Map<string, Spot> {
  return new Map(
    rows.flatMap((row, at) => {
      const step = Math.min(170, width / row.length)
      // Every other row stands a little aside, so that nobody’s line falls on somebody who is not their child.
      const aside = row.length > 1 ? 0.2 * step * (at % 2 === 0 ? 1 : -1) : 0
      return row.map((who, place): [string, Spot] => [
        who,
        { x: width / 2 + aside + (place - (row.length - 1) / 2) * step, y: at * ROW + 48 },
      ])
    }),
  )
}

type LinkProps = {
  link: FamilyLinkShown
  links: readonly FamilyLinkShown[]
  spots: ReadonlyMap<string, Spot>
}

function Link({ link, links, spots }: LinkProps) {
  const { one = CHILD, other = CHILD, kind, way, apart } = link
  const [from, to] = [spots.get(one), spots.get(other)]
  if (!from || !to) return null
  if (kind === 'parent') return <path d={downPath(link, links, from, to)} {...lineOf(way)} />
  if (kind === 'sibling' && shareParent(links, one, other)) return null
  // A bow above the two, so that it passes over who stands between them.
  const [left, right] = from.x < to.x ? [from, to] : [to, from]
  const high = left.y - R - 8 - Math.min(20, (right.x - left.x) / 14)
  const bow = `M${left.x + 10} ${left.y - R - 1}Q${(left.x + right.x) / 2} ${high - 14} ${right.x - 10} ${right.y - R - 1}`
  const middle = { x: (left.x + right.x) / 2, y: (left.y - R - 1 + high - 14) / 2 }
  return (
    <g>
      <path d={bow} {...(kind === 'partner' ? { ...lineOf('birth'), strokeWidth: 4.5 } : lineOf(way))} />
      {kind === 'partner' && apart && (
        <path
          d={`M${middle.x - 8} ${middle.y + 8}l8 -16M${middle.x + 1} ${middle.y + 8}l8 -16`}
          strokeWidth="2.6"
          {...stroke.ink}
        />
      )}
    </g>
  )
}

/** From a parent down to a child. Each parent has a height, and each of a child’s parents an end, of their own. */
function downPath(link: FamilyLinkShown, links: readonly FamilyLinkShown[], from: Spot, to: Spot): string {
  const parents = links.filter(({ kind }) => kind === 'parent')
  const all = [...new Set(parents.map(({ one }) => one))]
  const ofChild = parents.filter(({ other }) => other === link.other)
  const x = to.x + 9 * (ofChild.indexOf(link) - (ofChild.length - 1) / 2)
  const middle = (from.y + R + 22 + to.y - R) / 2 + 6 * ((all.indexOf(link.one) % 4) - 1.5)
  return `M${from.x} ${from.y + R + 22}V${middle}H${x}V${to.y - R - 7}`
}

/** Each way has a line of its own, so that it reads without colour. */
function lineOf(way: LinkWay) {
  const dashes: Partial<Record<LinkWay, string>> = {
    step: '9 6',
    adoptive: '16 5 3 5',
    foster: '0.1 7',
    half: '5 4',
  }
  return {
    ...stroke.ink3,
    fill: 'none',
    strokeWidth: 2.6,
    strokeLinecap: 'round',
    strokeDasharray: dashes[way],
  } as const
}

type PersonProps = Spot & { who: string; name: string; face: TreePictureProps['face'] }

const LONGEST = 12

function Person({ x, y, who, name, face }: PersonProps) {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
  return (
    <g>
      <g transform={`translate(${x - R} ${y - R})`}>
        <Face face={face} name="" size={2 * R} />
      </g>
      {who === CHILD && (
        <g fill="none" strokeWidth="2.6" {...stroke.lampInk}>
          <circle cx={x} cy={y} r={R} />
          <circle cx={x} cy={y} r={R + 5} />
        </g>
      )}
      <text
        x={x}
        y={y + R + 18}
        className="rel-name"
        fontSize="14"
        fontWeight={who === CHILD ? 700 : 600}
        textAnchor="middle"
        style={type}
      >
        {short}
      </text>
    </g>
  )
}

/** What the lines mean, as far as they are drawn. */
function WayKey({ links }: Pick<TreePictureProps, 'links'>) {
  const drawn = links.filter(
    ({ kind, one = CHILD, other = CHILD }) => kind === 'parent' || !shareParent(links, one, other),
  )
  const ways = [...new Set(drawn.flatMap(({ kind, way }) => (kind === 'partner' || way === '' ? [] : [way])))]
  const partners = links.filter(({ kind }) => kind === 'partner')
  return (
    <ul className="rel-key">
      {ways.map((way) => (
        <li key={way}>
          <Drawn label="" viewBox="0 0 56 18" width={56} height={18}>
            <path d="M4 9H52" {...lineOf(way)} />
          </Drawn>
          {wayWords(way)}
        </li>
      ))}
      {partners.length > 0 && (
        <li>
          <Drawn label="" viewBox="0 0 56 18" width={56} height={18}>
            <path d="M4 14Q28 0 52 14" {...lineOf('birth')} strokeWidth={4.5} />
          </Drawn>
          {sayTree('together')}
        </li>
      )}
      {partners.some(({ apart }) => apart) && (
        <li>
          <Drawn label="" viewBox="0 0 56 18" width={56} height={18}>
            <path d="M4 14Q28 0 52 14" {...lineOf('birth')} strokeWidth={4.5} />
            <path d="M22 15l8 -14M29 15l8 -14" strokeWidth="2.6" {...stroke.ink} />
          </Drawn>
          {sayTree('apart')}
        </li>
      )}
    </ul>
  )
}
