import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importFile } from '#exchange/server/import-file.ts'
import { Refusal } from '#platform/refusal.ts'
import { openPool } from '#platform/server/database.ts'
import { secretOf } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'
import { asApplication, withAdmin } from '../reach-database.ts'

const USAGE =
  'Usage: attune import FILE --home "Willow House" --as SIGN-IN-NAME [--moved-in YYYY-MM-DD] [--dry-run]'

/** Brings children in from a CSV file or a FHIR Bundle, as the person who answers for it. */
export async function importNow(settings: Settings, words: string[]): Promise<number> {
  const wanted = wantedFrom(words)
  if (!wanted) {
    console.error(USAGE)
    return 1
  }
  const { file, ...rest } = wanted
  const text = textOf(file)
  if (text === undefined) {
    console.error(`${file} cannot be read. Is it there, and is it a file?`)
    return 1
  }
  return withAdmin(settings, async (_, { admin }) => {
    const pool = openPool({ ...asApplication(admin, secretOf(settings)), max: 2 })
    try {
      const { movedIn, alreadyHere, keptOut } = await importFile({ ...rest, pool, text, say: console.log })
      console.log(`${movedIn} moved in, ${alreadyHere} here already, ${keptOut} kept out.`)
      return keptOut === 0 ? 0 : 1
    } catch (error) {
      return sayNo(error)
    } finally {
      await pool.end()
    }
  })
}

function wantedFrom(words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        home: { type: 'string' },
        as: { type: 'string' },
        'moved-in': { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
    const [file, another] = positionals
    const { home: homeName, as: signInName, 'moved-in': movedInOn, 'dry-run': dryRun = false } = values
    if (!file || another || !homeName || !signInName) return undefined
    return { file, homeName, signInName, movedInOn, dryRun }
  } catch {
    return undefined
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** A no that was put into words for the reader; a fault of the machine goes on to where those are said. */
function sayNo(error: unknown): number {
  const isInWords = error instanceof Refusal || (error instanceof Error && !('code' in error))
  if (!isInWords) throw error
  const fields = error instanceof Refusal ? Object.values(error.fields ?? {}).flat() : []
  console.error([error.message, ...fields].join('\n'))
  return 1
}
