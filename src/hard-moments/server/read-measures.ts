import { sql } from 'kysely'
import type { InputOf } from '#platform/contract.ts'
import { PersonId } from '#platform/ids.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { HardMomentId } from '#records/contract.ts'
import { acts, dueAt } from '../clocks.ts'
import * as contract from '../contract/measures.ts'
import { readMoments } from '../permissions.ts'
import { type AccountWords, accountHash } from './account-hash.ts'
import { isMomentOfLately, lately } from './moment-lines.ts'
import { isTheChild, namesOf } from './moments.ts'
import './tables.ts'

interface MeasureRow {
  id: string
  momentId: string | null
  kind: contract.MeasureKind
  usedAt: Date
  users: string[]
  routineIn: string
  toldBy: string
  toldAt: Date
}
type AccountRow = AccountWords & { hash: string }
interface SignatureRow {
  id: string
  measureId: string
  accountId: string
  accountHash: string
  act: 'spoke-to-user' | 'spoke-to-child'
  words: string
  signedBy: string
  signedAt: Date
}

/** One measure with its record, its signatures and its clocks, found by itself or by an account of it. */
export async function readMeasure(
  ctx: Ctx,
  { childId, about }: InputOf<typeof contract.readMeasure>,
): Promise<contract.MeasureShown> {
  const child = await ctx.child(childId, readMoments)
  const [measure] = await measuresWhere(
    child,
    sql`m.id = coalesce((select a.measure_id from measure_account a where a.id = ${about}), ${about}::uuid)`,
  )
  if (!measure || !(await mayLookAt(child, ctx.now, measure))) throw new NotFound('This measure')
  return measure
}

/** Whoever is here for some shifts looks at measures of these days, and at what is not finished. */
async function mayLookAt(child: ChildGrant, now: Date, measure: contract.MeasureShown): Promise<boolean> {
  const { momentId, usedAt, acts: own } = measure
  if (!isHereForShifts(child.relations) || new Date(usedAt) > lately(now)) return true
  if (own.some(({ doneAt }) => !doneAt)) return true
  return momentId !== undefined && isMomentOfLately(child, now, momentId)
}

/** The measures of a hard moment, as they happened. */
export function measuresOfMoment(child: ChildGrant, momentId: string): Promise<contract.MeasureShown[]> {
  return measuresWhere(child, sql`m.moment_id = ${momentId}`)
}

/** The measures that belong to no hard moment, as they happened. */
export async function measuresAlone(child: ChildGrant, now: Date): Promise<contract.MeasureShown[]> {
  const all = await measuresWhere(child, sql`m.moment_id is null`)
  const may = await Promise.all(all.map((one) => mayLookAt(child, now, one)))
  return all.filter((_, at) => may[at])
}

async function measuresWhere(
  child: ChildGrant,
  condition: ReturnType<typeof sql>,
): Promise<contract.MeasureShown[]> {
  const { db, childId } = child
  const { rows } = await sql<MeasureRow>`
    select m.id, m.moment_id, m.kind, m.used_at, m.users, m.routine_in, m.told_by, m.told_at
    from measure m where m.child_id = ${childId} and ${condition} order by m.used_at, m.id`.execute(db)
  if (rows.length === 0) return []
  const ids = `{${rows.map(({ id }) => id).join(',')}}`
  const [accounts, signatures] = await Promise.all([
    sql<AccountRow>`
      select * from measure_account where child_id = ${childId} and measure_id = any(${ids}::uuid[])
      order by told_at, id`.execute(db),
    sql<SignatureRow>`
      select * from measure_signature where child_id = ${childId} and measure_id = any(${ids}::uuid[])
      order by signed_at, id`.execute(db),
  ])
  const people = [
    ...rows.flatMap(({ users, toldBy }) => [...users, toldBy]),
    ...accounts.rows.flatMap(({ users, toldBy }) => [...users, toldBy]),
    ...signatures.rows.map(({ signedBy }) => signedBy),
  ]
  const names = await namesOf(child, people)
  const measures = await Promise.all(
    rows.map((row) =>
      shown(
        row,
        accounts.rows.filter((one) => one.measureId === row.id),
        signatures.rows.filter((one) => one.measureId === row.id),
        names,
      ),
    ),
  )
  return isTheChild(child) ? measures.map(asTheChildReads) : measures
}

/** The child reads of the measure itself: not who else was there, nor what was spoken about with the adult. */
function asTheChildReads({ accounts, signatures, ...measure }: contract.MeasureShown): contract.MeasureShown {
  return {
    ...measure,
    accounts: accounts.map((one) => ({ ...one, present: '' })),
    signatures: signatures.map((one) => (one.act === 'spoke-to-user' ? { ...one, words: '' } : one)),
  }
}

type Names = ReadonlyMap<string, string>

async function shown(
  row: MeasureRow,
  accounts: AccountRow[],
  signatures: SignatureRow[],
  names: Names,
): Promise<contract.MeasureShown> {
  const { momentId, toldBy, ...measure } = row
  const usedAt = accounts.at(-1)?.usedAt ?? row.usedAt
  const due = new Map(acts.map(({ act, rule }) => [act, dueAt(rule, usedAt)]))
  const signed = await Promise.all(signatures.map((one) => signatureShown(one, accounts, names, due)))
  return {
    ...measure,
    id: contract.MeasureId.parse(row.id),
    ...(momentId && { momentId: HardMomentId.parse(momentId) }),
    usedAt: usedAt.toISOString(),
    users: named(accounts.at(-1)?.users ?? row.users, names),
    toldAt: row.toldAt.toISOString(),
    toldByName: names.get(toldBy) ?? '',
    accounts: accounts.map((one) => accountShown(one, names, due)),
    signatures: signed,
    acts: row.routineIn === '' ? acts.map(({ act }) => actShown(act, accounts, signed, due)) : [],
  }
}

type Due = ReadonlyMap<string, Date>

/** Whether something came after its time. */
function isLate(due: Due, act: string, at: Date): boolean {
  const by = due.get(act)
  return by !== undefined && at >= by
}

function actShown(
  act: (typeof acts)[number]['act'],
  accounts: AccountRow[],
  signed: contract.SignatureShown[],
  due: Due,
): contract.MeasureShown['acts'][number] {
  const made = accounts[0]?.toldAt.toISOString()
  // The record is signed as it stands; that someone has spoken with the child stays true.
  const counts = signed.find((one) => one.act === act && (act === 'spoke-to-child' || one.isOfNewest))
  const doneAt = act === 'record' ? made : counts?.signedAt
  return { act, dueAt: (due.get(act) ?? new Date(0)).toISOString(), ...(doneAt && { doneAt }) }
}

function accountShown(row: AccountRow, names: Names, due: Due): contract.AccountShown {
  return {
    ...row,
    usedAt: row.usedAt.toISOString(),
    users: named(row.users, names),
    toldByName: names.get(row.toldBy) ?? '',
    toldAt: row.toldAt.toISOString(),
    isLate: isLate(due, 'record', row.toldAt),
  }
}

async function signatureShown(
  row: SignatureRow,
  accounts: AccountRow[],
  names: Names,
  due: Due,
): Promise<contract.SignatureShown> {
  const account = accounts.find(({ id }) => id === row.accountId)
  return {
    id: row.id,
    act: row.act,
    accountId: row.accountId,
    isAsSigned: account !== undefined && (await accountHash(account)) === row.accountHash,
    isOfNewest: row.accountId === accounts.at(-1)?.id,
    words: row.words,
    signedByName: names.get(row.signedBy) ?? '',
    signedAt: row.signedAt.toISOString(),
    isLate: isLate(due, row.act, row.signedAt),
  }
}

function named(ids: readonly string[], names: Names) {
  return ids.map((id) => ({ personId: PersonId.parse(id), name: names.get(id) ?? '' }))
}
