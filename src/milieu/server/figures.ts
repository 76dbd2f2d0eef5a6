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
    select * from milieu_figures(${`{${rounds.join(',')}}`}::uuid[], ${now})`.execute(db)
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId)
  return new Map([...byRound].map(([roundId, ofRound]) => [roundId, inVoices(ofRound)]))
}

/** Young people first. */
function inVoices(rows: readonly Row[]): contract.Group[] {
  return contract.Voice.options.flatMap((voice) => {
    const ofVoice = rows.filter((row) => row.voice === voice)
    const [first] = ofVoice
    if (!first) return []
    const { asked, answered } = first
    return {
      ...{ voice, asked, least: voice === 'young' ? leastYoung : leastAdults },
      ...(answered !== null && { answered }),
      figures: ofVoice.flatMap(figureOf),
    }
  })
}

function figureOf({ roundId: _, voice: __, asked: ___, answered: ____, ...figure }: Row): contract.Figure[] {
  const parsed = contract.Figure.safeParse(withoutNulls(figure))
  return parsed.success ? [parsed.data] : []
}
