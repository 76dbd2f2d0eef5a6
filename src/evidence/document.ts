/** Words or a number, with the ids of the entries that they come from. */
export interface Traced {
  text: string
  entries: readonly string[]
}

export type Said = string | Traced

type MapLevel = 0 | 1 | 2 | 3 | 4 | 5

interface MapTier {
  name: string
  hint: string
  windows: readonly {
    name: string
    now: MapLevel | null
    came: MapLevel | null
    words: string
    workingOn: boolean
  }[]
}

interface BarRow {
  key: string
  name: string
}

/** A picture by its name, with what it is drawn from: on the page and on paper by the same component. */
export type Picture =
  | { name: 'map'; props: { tiers: readonly MapTier[]; at: 'now' | 'came'; label: string } }
  | {
      name: 'moments'
      props: {
        label: string
        points: readonly { key: string; count: number; tick?: string; stands?: 'above' | 'below' | 'run' }[]
        periods: readonly { first: number; last: number; mean: number; lower: number; upper: number }[]
        marks: readonly { at: number; words: string }[]
      }
    }
  | {
      name: 'helped'
      props: { label: string; rows: readonly (BarRow & { times: number })[]; width: number }
    }
  | {
      name: 'dose'
      props: {
        label: string
        rows: readonly (BarRow & { delivered: number; planned: number; words: string })[]
        width: number
      }
    }
  | {
      name: 'track'
      props: {
        track: BarRow & {
          change: string
          came: number | null
          last: number | null
          now: number | null
          aim: number | null
          label: string
        }
        from: number
        to: number
      }
    }

export type Block =
  | { kind: 'words'; text: Said }
  | { kind: 'heading'; text: string }
  | { kind: 'quote'; words: string; by: string; entries: readonly string[] }
  | { kind: 'picture'; picture: Picture; caption: string }
  | {
      kind: 'table'
      caption: string
      heads: readonly string[]
      /** How wide the columns are, one against the other. */
      widths: readonly number[]
      rows: readonly (readonly Said[])[]
    }

/** One thing that the pack shows: a claim, how fresh it is, and what it rests on. */
export interface Section {
  id: string
  heading: string
  claim: Said
  /** The day of the newest entry that it rests on. */
  freshOn: string | undefined
  blocks: readonly Block[]
}

/** A picture as a sentence, for who does not see it. */
export function altOf(picture: Picture): string {
  return picture.name === 'track' ? picture.props.track.label : picture.props.label
}

/** Everything of a section that points to entries. */
export function tracedIn({ claim, blocks }: Pick<Section, 'claim' | 'blocks'>): Traced[] {
  const said = blocks.flatMap((block): Said[] => {
    if (block.kind === 'table') return block.rows.flat()
    if (block.kind === 'quote') return [{ text: block.words, entries: block.entries }]
    return block.kind === 'words' ? [block.text] : []
  })
  return [claim, ...said].filter((one) => typeof one !== 'string')
}
