import type { DoseShown } from './contract/health.ts'
import type { MedicineVersion } from './contract/medicines.ts'
import { dueTimes } from './due-times.ts'

interface Ordering {
  id: string
  versions: readonly MedicineVersion[]
}

interface Answer {
  medicineId: string
  dueAt?: string | undefined
}

/** Every dose of some medicines in a span, in order, with whether somebody has answered it. */
export function dosesOf(
  medicines: readonly Ordering[],
  answers: readonly Answer[],
  timeZone: string,
  span: { from: Date; to: Date },
): DoseShown[] {
  const answered = new Set(answers.map(({ medicineId, dueAt }) => `${medicineId}/${dueAt}`))
  return medicines
    .flatMap(({ id, versions }) =>
      dueTimes(versions, timeZone, span).map(({ at, version }) => ({
        medicineId: id,
        versionId: version.id,
        dueAt: at.toISOString(),
        lateAt: new Date(at.getTime() + version.lateAfterMinutes * 60_000).toISOString(),
        isAnswered: answered.has(`${id}/${at.toISOString()}`),
      })),
    )
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
}
