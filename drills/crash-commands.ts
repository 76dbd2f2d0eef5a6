import { randomUUID } from 'node:crypto'
import { MedicineId, VersionId } from '#health/contract/medicines.ts'
import { ChildId } from '#platform/ids.ts'
import { aMedicine } from '../test/a-medicine.ts'

/** Whom the drill writes about. */
export interface About {
  childId: string
  medicineId: string
}

/** One kind of thing that waits on a device: how it is told, and how it is found again. */
export interface Told {
  operation: string
  input: (about: About, id: string) => Record<string, unknown>
  /** The fact that it tells once. */
  fact: string
  /** Rows with their id and the words that were told. */
  kept: string
}

/** The words that a command of the drill tells. */
export const wordsOf = (id: string) => `Told as ${id}.`

const now = () => new Date().toISOString()

/** What people write on a shift: notes, hard moments, forms handed in, medicines that came in. */
export const kinds: readonly Told[] = [
  {
    operation: 'records.recordNote',
    input: ({ childId }, id) => ({
      ...{ id, childId, happenedAt: now(), words: wordsOf(id), helped: [], needIds: [] },
    }),
    fact: 'records.note',
    kept: 'select id, words from note',
  },
  {
    operation: 'records.recordHardMoment',
    input: ({ childId }, id) => ({ id, childId, happenedAt: now(), words: wordsOf(id), helped: [] }),
    fact: 'records.hard-moment',
    kept: 'select id, words from hard_moment',
  },
  {
    operation: 'instruments.fillIn',
    input: ({ childId }, id) => ({
      ...{ id, childId, instrument: 'session-check', respondent: 'carer', respondentName: wordsOf(id) },
      ...{ happenedAt: now(), answers: {}, skipped: [{ linkId: '1', because: 'did-not-want-to' }] },
    }),
    fact: 'instruments.result',
    kept: 'select id, respondent_name as words from instrument_result',
  },
  {
    operation: 'health.tellStock',
    input: ({ childId, medicineId }, id) => ({
      ...{ id, childId, medicineId, kind: 'in', amount: 1, words: wordsOf(id), happenedAt: now() },
    }),
    fact: 'health.stock',
    kept: 'select id, words from medicine_stock',
  },
]

/** A medicine of which boxes come in. */
export function aMedicineFor(childId: string) {
  const medicineId = MedicineId.parse(randomUUID())
  const written = aMedicine({ tom: ChildId.parse(childId) }, { medicineId, startsOn: '2026-01-02' })
  return { ...written, id: VersionId.parse(randomUUID()) }
}
