import { sql } from 'kysely'
import { lastUsed } from '#platform/last-used.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import type { SheetScores } from '../map/score.ts'
import { scoreSheet } from '../map/sheets.ts'
import { answersIn } from './sheets.ts'
import './tables.ts'

/** A signed sheet that was found, with the age that decided what it asks. */
export interface SignedSheet {
  organisationId: string
  sheetId: string
  rater: string
  ageInMonths: number
}

/** The scores of sheets that were read before: a signed sheet never changes, and its answers are long. */
const scored = lastUsed<SheetScores>(1_000)

/** Signed sheets of a child, each with its scores. */
export async function withScores<Sheet extends SignedSheet>(
  child: ChildGrant,
  sheets: readonly Sheet[],
): Promise<(Sheet & { scores: SheetScores })[]> {
  const answers = await answersOf(
    child,
    sheets.filter((sheet) => !scored.get(keyOf(sheet))),
  )
  return sheets.map((sheet) => {
    const scores =
      scored.get(keyOf(sheet)) ??
      scoreSheet({ ...sheet, answers: answersIn({ answers: answers.get(sheet.sheetId) }) })
    scored.keep(keyOf(sheet), scores)
    return { ...sheet, scores }
  })
}

function keyOf({ organisationId, sheetId }: SignedSheet): string {
  return `${organisationId} ${sheetId}`
}

async function answersOf(
  { db, childId }: ChildGrant,
  sheets: readonly SignedSheet[],
): Promise<ReadonlyMap<string, unknown>> {
  if (sheets.length === 0) return new Map()
  const ids = `{${sheets.map(({ sheetId }) => sheetId).join(',')}}`
  const { rows } = await sql<{ id: string; answers: unknown }>`
    select id, answers from map_sheet where child_id = ${childId} and id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, answers }) => [id, answers]))
}
