import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { openDuty } from '#platform/server/duties.ts'
import { each } from '#platform/server/each.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/stock.ts'
import { medicineName } from '../medicine-name.ts'
import { giveMedicine } from '../permissions.ts'
import { differenceOf, stockOf } from '../stock.ts'
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
 * a person found to be only written twice moves nothing. `offset 0` keeps the planner at each medicine by itself: all
 * that was ever given would be read otherwise, to leave nearly all of it out.
 */
export async function movesOf(db: Tx, childIds: readonly string[]): Promise<MoveTold[]> {
  const { rows } = await sql<MoveTold>`
    with medicine as (
      select distinct v.organisation_id, v.medicine_id from ${each(childIds, 'uuid')} c (id)
      join medicine_version v on v.child_id = c.id
    ), since as (
      select m.organisation_id, m.medicine_id, coalesce((
        select s.happened_at from medicine_stock s
        where s.organisation_id = m.organisation_id and s.medicine_id = m.medicine_id and s.kind = 'counted'
        order by s.happened_at desc limit 1), '-infinity') as at
      from medicine m
    )
    select s.medicine_id, s.id, s.kind, s.amount, s.expected, s.happened_at as at, s.told_by as by, p.known_as as by_name,
      (select true from medicine_matter m where m.organisation_id = s.organisation_id
        and m.medicine_id = s.medicine_id and m.stock_id = s.id limit 1) is not null as is_explained,
      (select true from second_person w where w.organisation_id = s.organisation_id and w.stock_id = s.id limit 1)
        is not null as is_confirmed
    from since l
    cross join lateral (
      select * from medicine_stock s
      where s.organisation_id = l.organisation_id and s.medicine_id = l.medicine_id and s.happened_at >= l.at offset 0
    ) s
    join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
    union all
    select g.medicine_id, g.id, 'given', g.amount, null, g.happened_at, null::uuid, '', true, true
    from since l
    cross join lateral (
      select * from giving g
      where g.organisation_id = l.organisation_id and g.medicine_id = l.medicine_id and g.happened_at > l.at
        and g.answer = 'given' offset 0
    ) g
    where (select true from medicine_matter m where m.organisation_id = g.organisation_id
      and m.medicine_id = g.medicine_id and m.giving_id = g.id and m.kind = 'written-twice' limit 1) is null
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
