import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/stock.ts'
import { medicineName } from '../medicine-name.ts'
import { giveMedicine } from '../permissions.ts'
import { differenceOf, stockOf } from '../stock.ts'
import { anyOf } from './any-of.ts'
import { askForSecond } from './givings.ts'
import { versionsOf } from './medicine-versions.ts'
import './tables.ts'
import { needSignOff } from './who-gives.ts'

type Moving = InputOf<typeof contract.tellStock>

export interface MoveTold {
  medicineId: string
  id: string
  kind: 'in' | 'spoiled' | 'returned' | 'given' | 'counted'
  amount: number
  expected: number | null
  at: Date
  by: string | null
  byName: string
  isExplained: boolean
  isConfirmed: boolean
}

/**
 * What moved the medicines of children since each was last counted, in order, that count first. A giving that
 * a person found to be only written twice moves nothing.
 */
export async function movesOf(db: Tx, childIds: readonly string[]): Promise<MoveTold[]> {
  const { rows } = await sql<MoveTold>`
    with last_count as (
      select distinct on (medicine_id) medicine_id, happened_at from medicine_stock
      where child_id = ${anyOf(childIds)} and kind = 'counted' order by medicine_id, happened_at desc, told_at desc
    )
    select s.medicine_id, s.id, s.kind, s.amount, s.expected, s.happened_at as at, s.told_by as by, p.known_as as by_name,
      exists (select 1 from medicine_matter m where m.organisation_id = s.organisation_id
        and m.medicine_id = s.medicine_id and m.stock_id = s.id) as is_explained,
      exists (select 1 from second_person w where w.organisation_id = s.organisation_id and w.stock_id = s.id)
        as is_confirmed
    from medicine_stock s
    join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
    left join last_count l on l.medicine_id = s.medicine_id
    where s.child_id = ${anyOf(childIds)} and s.happened_at >= coalesce(l.happened_at, '-infinity')
    union all
    select g.medicine_id, g.id, 'given', g.amount, null, g.happened_at, null::uuid, '', true, true
    from giving g left join last_count l on l.medicine_id = g.medicine_id
    where g.child_id = ${anyOf(childIds)} and g.answer = 'given'
      and g.happened_at > coalesce(l.happened_at, '-infinity')
      and not exists (select 1 from medicine_matter m where m.organisation_id = g.organisation_id
        and m.medicine_id = g.medicine_id and m.giving_id = g.id and m.kind = 'written-twice')
    order by at, is_confirmed`.execute(db)
  return rows
}

/** Keeps what moved a stock, or a count of it: one that differs has to be explained by a person. */
export async function tellStock(ctx: Ctx, moving: Moving, told: Told): Promise<Receipt> {
  const child = await ctx.child(moving.childId, giveMedicine)
  await needSignOff(child, ctx, timeOf(moving.happenedAt, ctx.now).happenedAt)
  return tellOnce(ctx, told, moving.id, () => addMove(child, ctx, moving))
}

const SAYS = { in: 'came in', spoiled: 'spoiled', returned: 'went back', counted: 'counted' } as const

async function addMove(child: ChildGrant, ctx: Ctx, { childId, ...moving }: Moving) {
  const { id, medicineId, kind, amount, words } = moving
  const version = (await versionsOf(child.db, medicineId)).at(-1)
  if (!version) throw new NotFound('This medicine')
  const { happenedAt, deviceSaidAt } = timeOf(moving.happenedAt, ctx.now)
  const before = (await movesOf(child.db, [childId])).filter(
    (one) => one.medicineId === medicineId && one.at <= happenedAt,
  )
  const stock = stockOf(before)
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, toldBy, toldAt: ctx.now, happenedAt, deviceSaidAt }
  const expected = kind === 'counted' ? stock.onHand : null
  await child.db
    .insertInto('medicineStock')
    .values({ ...told, childId, id, medicineId, kind, amount, words, expected })
    .execute()
  const headline = `${medicineName(version)}: ${amount} ${version.unit} ${SAYS[kind]}.`
  await child.tell('health.stock', { headline, detail: words, happenedAt, about: id })
  if (kind !== 'counted') return
  await askForSecond(child, ctx, id, happenedAt)
  if (before.length > 0 && differenceOf(stock, amount) !== 0) await askWhy(child, ctx, id, happenedAt)
}

/** A difference stays open until a person has said what it was. */
async function askWhy(child: ChildGrant, ctx: Ctx, about: string, at: Date) {
  const { home } = await getChild(child, ctx.now)
  await openDuty(child, ctx, {
    kind: 'health.stock-difference',
    about,
    childId: child.childId,
    homeId: home?.id,
    fallsTo: ['home-manager', 'home-team', 'key-worker'],
    dueAt: new Date(at.getTime() + 24 * 3_600_000),
  })
}
