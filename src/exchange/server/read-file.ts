import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type { Reading } from '../arrival.ts'
import type * as contract from '../contract.ts'
import { readCsv, readHeader } from '../csv-arrivals.ts'
import { readFhirBundle } from '../fhir-arrivals.ts'
import { bringIn } from '../permissions.ts'
import { knownArrivals } from './known-arrivals.ts'

type Asked = InputOf<typeof contract.readFile>
type Read = OutputOf<typeof contract.readFile>

/** Says who of a file would move in, and writes nothing. */
export async function readFile(ctx: Ctx, asked: Asked): Promise<Read> {
  const home = await ctx.home(asked.homeId, bringIn)
  const read = readText(asked, await todayOf(home, ctx.now))
  const known = await knownArrivals(home.db, read.arrivals)
  const alreadyHere = read.arrivals.flatMap(({ row }, place) => (known.get(place) === 'here' ? [row] : []))
  return { ...read, problems: inOrder(read.problems), alreadyHere }
}

async function todayOf({ db, homeId }: HomeGrant, now: Date): Promise<string> {
  const place = await db.selectFrom('home').select('timeZone').where('id', '=', homeId).executeTakeFirst()
  if (!place) throw new NotFound('This home')
  return todayIn(place.timeZone, now)
}

type TextRead = Reading & Pick<Read, 'kind' | 'columns' | 'mapping'>

/** What the words of a file hold, by their kind: a Bundle begins with a brace, a spreadsheet with its header. */
export function readText({ text, mapping, movedInOn }: Omit<Asked, 'homeId'>, today: string): TextRead {
  if (/^\uFEFF?\s*[{[<]/.test(text)) {
    return { kind: 'fhir', columns: [], mapping: [], ...readFhirBundle(text, { movedInOn, today }) }
  }
  const { columns, problems } = readHeader(text)
  if (problems.length > 0) return { kind: 'csv', columns, mapping: [], arrivals: [], problems, notes: [] }
  const used = mapping ?? columns.map(({ suggested }) => suggested)
  return { kind: 'csv', columns, mapping: used, ...readCsv(text, used, today) }
}

/** As the rows stand in the file, so that somebody can go through it once from the top. */
function inOrder(problems: Read['problems']): Read['problems'] {
  const place = ({ row }: Read['problems'][number]) => (typeof row === 'number' ? row : 0)
  return problems.toSorted((one, other) => place(one) - place(other))
}
