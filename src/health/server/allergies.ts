import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import * as contract from '../contract/allergies.ts'
import { arrangeHealth } from '../permissions.ts'
import { anyOf } from './any-of.ts'
import './tables.ts'

/** What is known of the allergies of children, by their ids: what stands, or who said that nothing is known. */
export async function allergiesOf(
  db: Tx,
  childIds: readonly ChildId[],
): Promise<(childId: ChildId) => contract.AllergiesShown> {
  const rows = await db
    .selectFrom('allergy')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'allergy.organisationId')
        .onRef('person.id', '=', 'allergy.toldBy'),
    )
    .selectAll('allergy')
    .select('person.knownAs as toldByName')
    .where('allergy.childId', '=', anyOf(childIds))
    .orderBy('allergy.toldAt')
    .execute()
  return (childId) => standing(rows.filter((row) => row.childId === childId))
}

type Row = Omit<contract.AllergyShown, 'id' | 'kind' | 'toldAt'> & {
  id: string
  kind: contract.AllergyShown['kind'] | 'none-known'
  setsRight: string | null
  holds: boolean
  toldAt: Date
}

function standing(rows: readonly Row[]): contract.AllergiesShown {
  const over = new Set(rows.map(({ setsRight }) => setsRight))
  const known = rows.flatMap(({ kind, holds, toldAt, ...row }) =>
    holds && kind !== 'none-known' && !over.has(row.id)
      ? [{ ...row, id: contract.AllergyId.parse(row.id), kind, toldAt: toldAt.toISOString() }]
      : [],
  )
  const none = rows.findLast(({ kind }) => kind === 'none-known')
  if (known.length > 0 || !none) return { known }
  const { saidBy, toldByName, toldAt } = none
  return { known, noneKnown: { saidBy, toldByName, toldAt: toldAt.toISOString() } }
}

export async function tellAllergy(
  ctx: Ctx,
  told: InputOf<typeof contract.tellAllergy>,
): Promise<OutputOf<typeof contract.tellAllergy>> {
  const { childId, setsRight, because, ...words } = told
  const child = await ctx.child(childId, arrangeHealth)
  if (setsRight) await standingOne(child, setsRight)
  if (setsRight && because.length < 3) throw new NotValid({ because: ['Say why it is set right.'] })
  await add(child, ctx, { ...words, setsRight: setsRight ?? null, because, holds: true })
  const what = told.kind === 'allergy' ? 'Allergic to' : 'Does not tolerate'
  await child.tell('health.allergy', {
    headline: `${what} ${told.substance}.`,
    detail: `${told.whatHappens} ${told.whatToDo}`,
    happenedAt: ctx.now,
    about: told.id,
  })
  return {}
}

export async function endAllergy(
  ctx: Ctx,
  ended: InputOf<typeof contract.endAllergy>,
): Promise<OutputOf<typeof contract.endAllergy>> {
  const child = await ctx.child(ended.childId, arrangeHealth)
  const { id, allergyId, saidBy, because } = ended
  const { kind, substance, whatHappens, howBad, whatToDo } = await standingOne(child, allergyId)
  const words = { kind, substance, whatHappens, howBad, whatToDo, saidBy, because }
  await add(child, ctx, { ...words, id, setsRight: allergyId, holds: false })
  const headline = `${substance}: this allergy does not hold any more.`
  await child.tell('health.allergy', { headline, detail: because, happenedAt: ctx.now, about: id })
  return {}
}

export async function tellNoAllergies(
  ctx: Ctx,
  { id, childId, saidBy }: InputOf<typeof contract.tellNoAllergies>,
): Promise<OutputOf<typeof contract.tellNoAllergies>> {
  const child = await ctx.child(childId, arrangeHealth)
  const { known } = (await allergiesOf(child.db, [childId]))(childId)
  if (known.length > 0) throw new NotValid({ saidBy: ['One stands here. Say first that it does not hold.'] })
  const nothing = { substance: '', whatHappens: '', howBad: '', whatToDo: '', because: '' }
  await add(child, ctx, { ...nothing, id, kind: 'none-known', saidBy, setsRight: null, holds: true })
  const headline = 'No allergies are known.'
  await child.tell('health.allergy', { headline, detail: saidBy, happenedAt: ctx.now, about: id })
  return {}
}

type Told = Pick<Row, 'id' | 'kind' | 'substance' | 'whatHappens' | 'howBad' | 'whatToDo' | 'saidBy'> & {
  setsRight: string | null
  because: string
  holds: boolean
}

async function add({ db, childId }: ChildGrant, { actor, now }: Ctx, row: Told) {
  const told = { organisationId: actor.organisationId, childId, toldBy: actor.id, toldAt: now }
  await db
    .insertInto('allergy')
    .values({ ...row, ...told })
    .execute()
}

async function standingOne({ db, childId }: ChildGrant, allergyId: contract.AllergyId) {
  const { known } = (await allergiesOf(db, [childId]))(childId)
  const one = known.find(({ id }) => id === allergyId)
  if (!one) throw new NotFound('This allergy')
  return one
}
