import type { Finding } from '#platform/server/finding.ts'
import { secretOf } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'
import { type Verified, verify } from '#platform/server/verify.ts'
import { withAdmin } from '../reach-database.ts'

/** Says whether the history and the record are as they were written, and names every row that is not. */
export async function verifyNow(settings: Settings): Promise<number> {
  const seen = await withAdmin(settings, (client) => verify(client, secretOf(settings), settings.folder))
  const { findings } = seen
  if (findings.length > 0) {
    console.log(findings.map(sayFinding).join('\n'))
    console.log(`\n${countOf(findings.length, 'thing is', 'things are')} not as written. ${sayCounts(seen)}`)
    return 1
  }
  console.log(`Everything is as it was written. ${sayCounts(seen)}`)
  return 0
}

function sayCounts({ sealedRows, seals, notSealedYet, recordRows }: Verified): string {
  const record =
    recordRows === undefined
      ? 'The rows of the record were not compared: that needs a login that may see every row.'
      : `${countOf(recordRows, 'row', 'rows')} of the record compared with their history.`
  const sealed = `${countOf(sealedRows, 'row', 'rows')} of history in ${countOf(seals, 'seal', 'seals')} checked`
  return `${sealed}, ${notSealedYet} not sealed yet. ${record}`
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function sayFinding({ kind, table, row, at }: Finding): string {
  const what = table === 'seal' ? `Seal ${row}` : `${table} ${row}`
  return `${what}${at ? ` (${at})` : ''} ${WORDS[kind]}`
}

const WORDS: Record<Finding['kind'], string> = {
  changed: 'was changed.',
  removed: 'was removed.',
  added: 'was added afterwards.',
  moved: 'was moved to another place.',
  'cut-off': 'was cut off at the end, with all its rows.',
  'seal-changed': 'is not the seal that was made.',
  signature: 'does not have its signature.',
}
