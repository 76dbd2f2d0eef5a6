import { sql } from 'kysely'
import { leastAdults, leastYoung } from '#measurement/group-figure.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import * as contract from '../contract.ts'
import './tables.ts'

interface Row {
  roundId: string
  voice: contract.Voice
  asked: number
  answered: number | null
  heard: boolean
  question: string | null
  said: number | null
  middle: number | null
  low: number | null
  high: number | null
}

/** What may be shown of some rounds, by round: only of those that are counted, and only to whoever may see them. */
export async function groupsOf(
  { db }: { readonly db: Tx },
  { now }: Pick<Ctx, 'now'>,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, contract.Group[]>> {
  const { rows } = await sql<Row>`
    select f.*, f.voice = 'young' and f.round_id in (select h.round_id from milieu_heard(${ids(rounds)}) h) as heard
    from milieu_figures(${ids(rounds)}, ${now}) f`.execute(db)
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId)
  return new Map([...byRound].map(([roundId, ofRound]) => [roundId, inVoices(ofRound)]))
}

function ids(rounds: readonly string[]) {
  return sql`${`{${rounds.join(',')}}`}::uuid[]`
}

/** Young people first. */
function inVoices(rows: readonly Row[]): contract.Group[] {
  return contract.Voice.options.flatMap((voice) => {
    const ofVoice = rows.filter((row) => row.voice === voice)
    const [first] = ofVoice
    if (!first) return []
    const { asked, answered, heard } = first
    return {
      ...{ voice, asked, heard, least: voice === 'young' ? leastYoung : leastAdults },
      ...(answered !== null && { answered }),
      figures: ofVoice.flatMap(figureOf),
    }
  })
}

function figureOf({ question, said, middle, low, high }: Row): contract.Figure[] {
  const parsed = contract.Figure.safeParse(withoutNulls({ question, said, middle, low, high }))
  return parsed.success ? [parsed.data] : []
}
