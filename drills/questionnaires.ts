import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { everyItem } from '#instruments/form.ts'
import { readQuestionnaire } from '#instruments/read-questionnaire.ts'

/** HL7's own examples of FHIR R4 (CC0), as npm ships them. 190 MB: too much to install for eight files. */
const PACKAGE = 'hl7.fhir.r4.examples@4.0.1'
const folder = fileURLToPath(new URL('../.tmp/fhir-examples', import.meta.url))

/**
 * Reads every Questionnaire that HL7 gives as an example. Each comes in, or is refused with the items named that
 * cannot be asked here. Answers the exit code: 1 where one is refused without an item.
 */
export async function questionnairesDrill(): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', packed, '--wildcards', 'package/Questionnaire-*.json'], { cwd: folder })
  const files = readdirSync(join(folder, 'package'))
  const unnamed = files.filter((file) => !isReadOrNamed(file))
  console.log(`${files.length} forms, ${unnamed.length} refused without an item.`)
  return files.length > 0 && unnamed.length === 0 ? 0 : 1
}

function isReadOrNamed(file: string): boolean {
  const { form, problems } = readQuestionnaire(
    JSON.parse(readFileSync(join(folder, 'package', file), 'utf8')),
  )
  if (form) console.log(`${file}: comes in, ${everyItem(form.items).length} items`)
  else console.log(`${file}: ${problems.map(({ linkId = '?', says }) => `${linkId}: ${says}`).join(' ')}`)
  return form !== undefined || problems.some(({ linkId }) => linkId !== undefined)
}
