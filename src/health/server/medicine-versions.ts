import type { Selectable } from 'kysely'
import type { Database, Tx } from '#platform/server/database.ts'
import * as contract from '../contract/medicines.ts'
import { anyOf } from './any-of.ts'
import './tables.ts'

/** All versions of a medicine, oldest first. */
export async function versionsOf(db: Tx, medicineId: string): Promise<contract.MedicineVersion[]> {
  const rows = await told(db).where('medicineVersion.medicineId', '=', medicineId).execute()
  return rows.map(versionShown)
}

/** All versions of all medicines of children, oldest first, by the medicine. */
export async function versionsOfChildren(db: Tx, childIds: readonly string[]) {
  const rows = await told(db).where('medicineVersion.childId', '=', anyOf(childIds)).execute()
  return rows.map((row) => ({
    childId: row.childId,
    medicineId: row.medicineId,
    version: versionShown(row),
  }))
}

function told(db: Tx) {
  return db
    .selectFrom('medicineVersion')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'medicineVersion.organisationId')
        .onRef('person.id', '=', 'medicineVersion.toldBy'),
    )
    .selectAll('medicineVersion')
    .select('person.knownAs as toldByName')
    .orderBy('medicineVersion.number')
}

type Row = Selectable<Database['medicineVersion']> & { toldByName: string }

function versionShown(row: Row): contract.MedicineVersion {
  const { organisationId, childId, medicineId, toldBy, ...version } = row
  const { id, endsOn, hoursBetween, mostInDay, toldAt, ...rest } = version
  return {
    ...rest,
    id: contract.VersionId.parse(id),
    toldAt: toldAt.toISOString(),
    ...(endsOn !== null && { endsOn }),
    ...(hoursBetween !== null && { hoursBetween }),
    ...(mostInDay !== null && { mostInDay }),
  }
}
