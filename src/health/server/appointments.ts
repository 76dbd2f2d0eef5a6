import { sql } from 'kysely'
import { adultsAround } from '#people/server/around.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import { each } from '#platform/server/each.ts'
import { instantOf } from '#shift/wall-time.ts'
import * as contract from '../contract/appointments.ts'
import { arrangeHealth, confirmMedicine } from '../permissions.ts'
import './tables.ts'

interface Row {
  childId: ChildId
  id: string
  withWhom: string
  atPlace: string
  whatFor: string
  startsAt: Date
  goesWithName: string | null
  outcome: contract.Outcome | null
  words: string | null
  toldByName: string | null
}

/** The appointments of children from a time on, soonest first, each with the newest word on what came of it. */
export async function appointmentsOf(db: Tx, childIds: readonly ChildId[], since: Date) {
  const { rows } = await sql<Row>`
    select a.child_id, a.id, a.with_whom, a.at_place, a.what_for, a.starts_at, w.known_as as goes_with_name,
      o.outcome, o.words, o.told_by_name
    from ${each(childIds, 'uuid')} c (id)
    join appointment a on a.child_id = c.id
    left join person w on w.organisation_id = a.organisation_id and w.id = a.goes_with
    left join lateral (
      select o.outcome, o.words, p.known_as as told_by_name from appointment_outcome o
      join person p on p.organisation_id = o.organisation_id and p.id = o.told_by
      where o.organisation_id = a.organisation_id and o.appointment_id = a.id
      order by o.told_at desc limit 1
    ) o on true
    where (a.starts_at >= ${since} or o.outcome is null)
    order by a.starts_at, a.id`.execute(db)
  return (childId: ChildId) => rows.filter((row) => row.childId === childId).map(shown)
}

function shown({ childId, startsAt, goesWithName, outcome, words, toldByName, ...row }: Row) {
  return {
    ...row,
    id: contract.AppointmentId.parse(row.id),
    startsAt: startsAt.toISOString(),
    ...(goesWithName !== null && { goesWithName }),
    ...(outcome && { outcome: { outcome, words: words ?? '', toldByName: toldByName ?? '' } }),
  }
}

export async function addAppointment(
  ctx: Ctx,
  { on, at, ...input }: InputOf<typeof contract.addAppointment>,
): Promise<OutputOf<typeof contract.addAppointment>> {
  const child = await ctx.child(input.childId, arrangeHealth)
  const { home, knownAs } = await getChild(child, ctx.now)
  const startsAt = instantOf(on, at, home?.timeZone ?? 'UTC')
  const { id, withWhom, goesWith } = input
  if (goesWith && (await adultsAround(child, [goesWith])).size === 0) {
    throw new NotValid({ goesWith: ['Choose an adult who is around them.'] })
  }
  await child.db
    .insertInto('appointment')
    .values({
      ...input,
      goesWith: goesWith ?? null,
      startsAt,
      organisationId: ctx.actor.organisationId,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await openDuty(child, ctx, {
    kind: 'health.appointment',
    about: id,
    childId: child.childId,
    homeId: home?.id,
    personId: goesWith,
    fallsTo: ['key-worker', 'home-team', 'home-manager'],
    dueAt: startsAt,
  })
  const headline = `${knownAs} is expected: ${withWhom}.`
  await child.tell('health.appointment', { headline, detail: input.whatFor, happenedAt: ctx.now, about: id })
  return {}
}

const CAME: Record<contract.Outcome, string> = {
  went: 'went',
  'did-not-want-to-go': 'did not want to go',
  away: 'was away',
  'called-off': 'it was called off',
  'another-day': 'it is on another day',
}

export async function tellOutcome(
  ctx: Ctx,
  { id, childId, appointmentId, outcome, words }: InputOf<typeof contract.tellOutcome>,
): Promise<OutputOf<typeof contract.tellOutcome>> {
  const child = await ctx.child(childId, confirmMedicine)
  const appointment = await child.db
    .selectFrom('appointment')
    .select(['withWhom', 'startsAt'])
    .where('id', '=', appointmentId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!appointment) throw new NotFound('This appointment')
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, toldBy, toldAt: ctx.now }
  await child.db
    .insertInto('appointmentOutcome')
    .values({ ...told, id, childId, appointmentId, outcome, words })
    .execute()
  await closeDuty(child, ctx, { kind: 'health.appointment', about: appointmentId }, outcome)
  await child.tell('health.appointment', {
    headline: `${appointment.withWhom}: ${CAME[outcome]}.`,
    detail: words,
    happenedAt: ctx.now < appointment.startsAt ? ctx.now : appointment.startsAt,
    about: appointmentId,
  })
  return {}
}
