import type { Draft } from './arrival.ts'
import { shortened } from './check-arrivals.ts'
import type { RowReader } from './csv-row.ts'

const numbers = [1, 2, 3, 4] as const

type Draftees<Key extends 'people' | 'careTeam'> = NonNullable<Draft[Key]>

/** The up to four people of a row. A name needs who they are to the child, and the other way round. */
export function readPeople(reader: RowReader): Draftees<'people'> {
  const { cell, problem } = reader
  return numbers.flatMap((number) => {
    const name = cell(`person${number}.name`)
    const relationship = cell(`person${number}.relationship`)
    const phone = cell(`person${number}.phone`)
    const email = cell(`person${number}.email`)
    const mayKnowAddress = readMayKnow(reader, number)
    if (name && relationship) return { name, relationship, phone, email, mayKnowAddress }
    if (name)
      problem(
        `person${number}.relationship`,
        `say who ${shortened(name)} is to the child, such as mother or friend.`,
      )
    else if (relationship || phone || email || mayKnowAddress)
      problem(`person${number}.name`, 'the name is missing.')
    return []
  })
}

/** The social worker, the reviewing officer, and up to four more of the care team. */
export function readTeam({ cell, problem }: RowReader): Draftees<'careTeam'> {
  const socialWorker = cell('socialWorker')
  const reviewingOfficer = cell('reviewingOfficer')
  const numbered = numbers.flatMap((number) => {
    const name = cell(`team${number}.name`)
    const role = cell(`team${number}.role`)
    const responsibility = cell(`team${number}.responsibility`)
    const authority = cell(`team${number}.authority`)
    const accountability = cell(`team${number}.accountability`)
    if (name && role) return { name, role, responsibility, authority, accountability }
    if (name) problem(`team${number}.role`, `say what ${shortened(name)} does, such as teacher or therapist.`)
    else if (role || responsibility || authority || accountability)
      problem(`team${number}.name`, 'the name is missing.')
    return []
  })
  return [
    ...(socialWorker ? [{ name: socialWorker, role: 'social worker' }] : []),
    ...(reviewingOfficer ? [{ name: reviewingOfficer, role: 'independent reviewing officer' }] : []),
    ...numbered,
  ]
}

/** Only a clear yes lets someone know the address; an empty cell means no. */
function readMayKnow({ cell, problem }: RowReader, number: (typeof numbers)[number]): boolean {
  const field = `person${number}.mayKnowAddress` as const
  const answer = cell(field)?.toLowerCase() ?? 'no'
  if (!/^(yes|y|no|n|true|false)$/.test(answer)) problem(field, 'write yes or no.')
  return /^(yes|y|true)$/.test(answer)
}
