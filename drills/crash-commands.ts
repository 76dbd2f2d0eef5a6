import { randomUUID } from 'node:crypto'
import { OwnParts } from '#assessment/contract/formulation.ts'
import { MedicineId, VersionId } from '#health/contract/medicines.ts'
import { ChildId } from '#platform/ids.ts'
import { aMedicine } from '../test/a-medicine.ts'

/** Whom the drill writes about, and what they are asked. */
export interface About {
  childId: string
  medicineId: string
  /** A form that the young person was asked to answer. */
  askId: string
  /** The round of questions about the home. */
  roundId: string
}

/** Who writes: the manager, somebody of the team, or the young person themself. */
export type Writer = 'manager' | 'worker' | 'child'

/** One kind of thing that waits on a device: how it is told, and how it is found again. */
export interface Told {
  operation: string
  input: (about: About, id: string) => Record<string, unknown>
  /** The manager, unless said. */
  by?: Writer
  /** The facts that it tells, by the id of what was told; what is somebody's own tells none. */
  facts?: string
  /** Rows with their id and the words that were told. */
  kept: string
}

/** Facts that are about what was told. */
const factsOf = (kind: string) => `select about as id from fact where kind = '${kind}'`

/** The words that a command of the drill tells. */
export const wordsOf = (id: string) => `Told as ${id}.`

const noParts = Object.fromEntries(Object.keys(OwnParts.shape).map((part) => [part, '']))
const [firstPart = ''] = Object.keys(noParts)

const now = () => new Date().toISOString()

/**
 * What people write on a shift: notes, hard moments, forms handed in, scores, medicines that came in; what was found
 * out, how a young person understands it themself, that they would rather not, and what is said about the home.
 */
export const kinds: readonly Told[] = [
  {
    operation: 'records.recordNote',
    input: ({ childId }, id) => ({
      ...{ id, childId, happenedAt: now(), words: wordsOf(id), helped: [], needIds: [] },
    }),
    facts: factsOf('records.note'),
    kept: 'select id, words from note',
  },
  {
    operation: 'records.recordHardMoment',
    input: ({ childId }, id) => ({ id, childId, happenedAt: now(), words: wordsOf(id), helped: [] }),
    facts: factsOf('records.hard-moment'),
    kept: 'select id, words from hard_moment',
  },
  {
    operation: 'instruments.fillIn',
    input: ({ childId }, id) => ({
      ...{ id, childId, instrument: 'session-check', respondent: 'carer', respondentName: wordsOf(id) },
      ...{ happenedAt: now(), answers: {}, skipped: [{ linkId: '1', because: 'did-not-want-to' }] },
    }),
    facts: factsOf('instruments.result'),
    kept: 'select id, respondent_name as words from instrument_result',
  },
  {
    operation: 'health.tellStock',
    input: ({ childId, medicineId }, id) => ({
      ...{ id, childId, medicineId, kind: 'in', amount: 1, words: wordsOf(id), happenedAt: now() },
    }),
    facts: factsOf('health.stock'),
    kept: 'select id, words from medicine_stock',
  },
  {
    operation: 'instruments.recordResult',
    input: ({ childId }, id) => ({
      ...{ id, childId, instrument: 'sdq', respondent: 'self', respondentName: '', happenedAt: now() },
      ...{ scores: [{ scale: 'total', score: 12 }], words: wordsOf(id) },
    }),
    facts: factsOf('instruments.result'),
    kept: 'select id, words from instrument_result',
  },
  {
    operation: 'assessment.addFinding',
    input: ({ childId }, id) => ({
      ...{ id, childId, part: 'attachments', words: wordsOf(id), fromChild: true, knownFrom: '' },
    }),
    facts: factsOf('assessment.finding'),
    kept: 'select id, words from assessment_finding',
  },
  {
    operation: 'assessment.tellOwnFormulation',
    by: 'child',
    input: ({ childId }, id) => ({
      id,
      childId,
      saidAt: now(),
      parts: { ...noParts, [firstPart]: wordsOf(id) },
    }),
    facts: factsOf('assessment.own-formulation'),
    kept: `select id, parts ->> '${firstPart}' as words from own_formulation`,
  },
  {
    operation: 'instruments.declineAsk',
    by: 'child',
    input: ({ childId, askId }, id) => ({ id, childId, askId, because: wordsOf(id), happenedAt: now() }),
    // These facts are about what was asked: the words say which is which.
    facts: `select substring(detail from 'Told as (.*)\\.')::uuid as id from fact where kind = 'instruments.ask-declined'`,
    kept: 'select id, because as words from form_ask_end',
  },
  {
    operation: 'milieu.tellWords',
    by: 'worker',
    input: ({ roundId }, id) => ({ id, roundId, words: wordsOf(id), shares: false, happenedAt: now() }),
    kept: 'select id, words from milieu_words',
  },
  {
    operation: 'milieu.answer',
    by: 'child',
    input: ({ roundId }, id) => ({
      ...{ id, roundId, answers: [{ question: '1', value: 4 }], happenedAt: now() },
    }),
    // An answer has no words and an id of its own: one stands beside each command, kept at the same moment.
    kept: `
      select c.id, 'Told as ' || c.id || '.' as words
      from (select *, row_number() over (partition by told_at order by id) as nth from command where name = 'milieu.answer') c
      join (select *, row_number() over (partition by told_at order by id) as nth from milieu_answer) a
        on a.told_at = c.told_at and a.nth = c.nth`,
  },
]

/** A medicine of which boxes come in. */
export function aMedicineFor(childId: string) {
  const medicineId = MedicineId.parse(randomUUID())
  const written = aMedicine({ tom: ChildId.parse(childId) }, { medicineId, startsOn: '2026-01-02' })
  return { ...written, id: VersionId.parse(randomUUID()) }
}
