import { domains, functions, functionsOf } from '#assessment/map/functions.ts'
import { stepOf } from '#assessment/map/score.ts'
import { sayDay } from '#platform/say-plainly.ts'
import type { EvidencePack } from './contract.ts'
import type { Block, Said } from './document.ts'
import type { Say } from './say-plainly.ts'

export interface PartOf {
  id: string
  heading: string
  claim: Said
  blocks: readonly Block[]
}

/** Who the child is, as they told it. */
export function whoPart({ child, profile }: EvidencePack, say: Say): PartOf {
  const { knownAs: name, age, home, since } = child
  const told: [string, string][] = [
    [say('pronouns'), child.pronouns],
    [say('placedBy'), child.placingAuthority],
    [say('languages'), profile.languages.join(', ')],
    [say('culture'), profile.culture],
    [say('faith'), profile.faith],
    [say('likes'), profile.likes.join(', ')],
  ]
  const rows = told.filter(([, words]) => words !== '')
  const most: Block[] =
    profile.mattersMost === ''
      ? []
      : [{ kind: 'quote', words: profile.mattersMost, by: say('mattersMost'), entries: [] }]
  return {
    id: 'who',
    heading: say('who', { name }),
    claim:
      home && since
        ? say('whoClaim', { name, age, home, since: sayDay(since) })
        : say('whoClaimAway', { name, age }),
    blocks: [
      ...most,
      {
        kind: 'table',
        caption: say('about', { name }),
        heads: [say('fact'), say('told')],
        widths: [1, 3],
        rows,
      },
    ],
  }
}

/** The child’s own words come first of all that is said about them. */
export function wordsPart({ child, ownWords, forKeyWorker }: EvidencePack, say: Say): PartOf {
  const name = child.knownAs
  const quotes = ownWords.map(
    ({ id, words, day, toldBy }): Block => ({
      kind: 'quote',
      words,
      by:
        toldBy === name
          ? say('saidSelf', { day: sayDay(day) })
          : say('saidOn', { day: sayDay(day), who: toldBy }),
      entries: [id],
    }),
  )
  const alone: Block[] =
    forKeyWorker > 0 ? [{ kind: 'words', text: say('forKeyWorker', { count: forKeyWorker }) }] : []
  const claim =
    ownWords.length === 0
      ? say('wordsNone', { name })
      : {
          text: say('wordsClaim', { name, count: ownWords.length }),
          entries: ownWords.map(({ id }) => `${id}`),
        }
  return { id: 'words', heading: say('words', { name }), claim, blocks: [...quotes, ...alone] }
}

type Map = NonNullable<EvidencePack['map']>
type Row = Map['rows'][number]

/** What was found: the map then and now with its table, and what it means for being with the child. */
export function foundPart({ child, map, meanings }: EvidencePack, say: Say): PartOf {
  const name = child.knownAs
  const meaning: Block[] =
    meanings.length === 0
      ? []
      : [
          { kind: 'heading', text: say('means', { name }) },
          ...meanings.map(
            ({ id, title, words }): Block => ({
              kind: 'words',
              text: { text: `${title}. ${words}`, entries: [id] },
            }),
          ),
        ]
  const heading = say('found')
  if (!map) return { id: 'found', heading, claim: say('foundNone'), blocks: meaning }
  return {
    id: 'found',
    heading,
    claim: { text: say('foundClaim', { name, count: map.now.views }), entries: [map.now.entry] },
    blocks: [...mapBlocks(map, name, say), ...meaning],
  }
}

function mapBlocks(map: Map, name: string, say: Say): Block[] {
  const pictureAt = (at: 'now' | 'came', day: string): Block => ({
    kind: 'picture',
    caption:
      at === 'now' ? say('mapNow', { name, day: sayDay(day) }) : say('mapCame', { name, day: sayDay(day) }),
    picture: {
      name: 'map',
      props: { at, label: labelOf(map, at, { name, day }, say), tiers: tiersOf(map, say) },
    },
  })
  return [
    pictureAt('now', map.now.openedOn),
    ...(map.came ? [pictureAt('came', map.came.openedOn)] : []),
    { kind: 'words', text: say('mapIs') },
    mapTable(map, say),
  ]
}

function labelOf({ rows }: Map, at: 'now' | 'came', { name, day }: { name: string; day: string }, say: Say) {
  const steps = rows.map((row) => levelOf(row[at]))
  const among = (...wanted: (number | null)[]) => steps.filter((step) => wanted.includes(step)).length
  return say('mapLabel', {
    name,
    day: sayDay(day),
    usual: among(4, 5),
    growing: among(2, 3),
    beginning: among(0, 1),
    unseen: among(null),
  })
}

function levelOf(ends: Row['now'] | undefined) {
  return ends === undefined || ends.lowest === null ? null : stepOf(ends.lowest)
}

/** From the widest tier down, as the picture stands: thinking on top, body and senses below. */
function tiersOf({ rows }: Map, say: Say) {
  const byFunction = new Map(rows.map((row) => [row.functionId, row]))
  return domains.toReversed().map((domain) => ({
    name: domain.name,
    hint: '',
    windows: functionsOf(domain.id).map(({ id, name }) => {
      const row = byFunction.get(id)
      const now = levelOf(row?.now)
      const words = now === null ? '' : say(`level${now}`)
      return { name, now, came: levelOf(row?.came), words, workingOn: row?.workingOn === true }
    }),
  }))
}

function mapTable({ rows, now, came }: Map, say: Say): Block {
  const names = new Map(functions.map(({ id, name }) => [id, name]))
  const heads = [say('function'), ...(came ? [say('thenSeen')] : []), say('now'), say('answered')]
  return {
    kind: 'table',
    caption: say('mapTable'),
    heads,
    widths: [3, ...(came ? [3] : []), 3, 1],
    rows: rows.map((row) => [
      names.get(row.functionId) ?? row.functionId,
      ...(came ? [endsIn(row.came, came.entry, say)] : []),
      endsIn(row.now, now.entry, say),
      row.workingOn ? say('yes') : '',
    ]),
  }
}

function endsIn(ends: Row['now'] | undefined, entry: string, say: Say): Said {
  const level = levelOf(ends)
  if (!ends || level === null || ends.lowest === null || ends.highest === null) return say('notSeen')
  const [lowest, highest] = [Math.round(ends.lowest), Math.round(ends.highest)]
  const numbers = lowest === highest ? `${lowest}` : say('range', { lowest, highest })
  return { text: `${numbers}, ${say(`level${level}`)}`, entries: [entry] }
}
