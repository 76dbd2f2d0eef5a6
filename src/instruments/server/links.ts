import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import { addOutsidePerson } from '#people/server/outside.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import { type Instrument, instrumentOf } from '../catalogue.ts'
import * as contract from '../contract/links.ts'
import * as permissions from '../permissions.ts'
import { requireAboutChild } from './about-child.ts'
import { formNow, openForms, ownNames } from './forms.ts'
import { hashesOf, newSecrets } from './link-secrets.ts'
import './tables.ts'

const DAY = 86_400_000
/** Wrong codes that close a link; the database counts them. */
const MOST_TRIES = 5

export async function makeLink(
  ctx: Ctx,
  { id, childId, instrument, respondent, name, because, days }: InputOf<typeof contract.makeLink>,
): Promise<OutputOf<typeof contract.makeLink>> {
  const child = await ctx.child(childId, permissions.askByLink)
  const known = await getOpen(child, ctx, instrument)
  if (!known.by.includes(respondent)) {
    throw new NotValid({ respondent: ['This form has no questions for them.'] })
  }
  const personId = randomUUID()
  await addOutsidePerson(child.db, ctx, { id: personId, name })
  const formId = (await formNow(child.db, instrument))?.formId ?? null
  const asked = { id, personId, instrument, formId, respondent, because, renewsId: null }
  return give(child, ctx, asked, { days, form: known.name, name })
}

/** A form that may be filled in as things are: what its words may be used for is asked each time. */
async function getOpen(child: ChildGrant, ctx: Ctx, instrument: string): Promise<Instrument> {
  requireAboutChild(instrument)
  const known = (await openForms(child.db, ctx.now)).find((one) => one.id === instrument)
  if (!known) throw new NotValid({ instrument: ['This form is not open. Look under Instruments.'] })
  return known
}

interface Asked {
  id: string
  personId: string
  instrument: string
  formId: string | null
  respondent: contract.OutsideKind
  because: string
  renewsId: string | null
}

/** Keeps a link, says in the record who is asked, and makes it somebody's to look after until it is answered. */
async function give(
  child: ChildGrant,
  ctx: Ctx,
  asked: Asked,
  { days, form, name }: { days: number; form: string; name: string },
): Promise<contract.Given> {
  const { childId } = child
  const { organisationId, id: madeBy } = ctx.actor
  const secrets = newSecrets()
  const endsAt = new Date(ctx.now.getTime() + days * DAY)
  const added = await child.db
    .insertInto('formLink')
    .values({ ...asked, organisationId, childId, ...hashesOf(secrets), madeBy, madeAt: ctx.now, endsAt })
    .onConflict((same) => same.columns(['organisationId', 'renewsId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('Somebody was quicker. Look again.')
  await child.tell('instruments.link', {
    headline: `${name} was asked to fill in ${form}, by a link.`,
    happenedAt: ctx.now,
    about: asked.id,
  })
  const mine = permissions.askByLink.relations.filter((one) => child.relations.includes(one))
  await openDuty(child, ctx, {
    kind: 'instruments.link-out',
    about: asked.id,
    childId,
    homeId: (await getChild(child, ctx.now)).home?.id,
    fallsTo: [...new Set(['key-worker' as const, 'clinician' as const, ...mine])],
    dueAt: endsAt,
  })
  return { ...secrets, endsAt: endsAt.toISOString() }
}

export async function renewLink(
  ctx: Ctx,
  { id, childId, linkId, days }: InputOf<typeof contract.renewLink>,
): Promise<OutputOf<typeof contract.renewLink>> {
  const child = await ctx.child(childId, permissions.askByLink)
  const last = await getLink(child, ctx.now, linkId)
  if (last.handedInAt || last.isRenewed) throw new Conflict('This one was answered or renewed already.')
  const { name } = await getOpen(child, ctx, last.instrument)
  await end(child, ctx, last, 'renewed')
  const { personId, instrument, formId, respondent, because } = last
  const asked = { id, personId, instrument, formId, respondent, because, renewsId: linkId }
  return give(child, ctx, asked, { days, form: name, name: last.respondentName })
}

export async function revokeLink(
  ctx: Ctx,
  { childId, linkId }: InputOf<typeof contract.revokeLink>,
): Promise<OutputOf<typeof contract.revokeLink>> {
  const child = await ctx.child(childId, permissions.askByLink)
  const link = await getLink(child, ctx.now, linkId)
  if (link.handedInAt) throw new Conflict('It was handed in already.')
  if (link.revokedAt) return {}
  await end(child, ctx, link, 'taken-back')
  await child.tell('instruments.link', {
    headline: `The link for ${link.respondentName} was taken back.`,
    happenedAt: ctx.now,
    about: linkId,
  })
  return {}
}

/** From now on it opens nothing; whoever hands in at this very moment was first, or is too late. */
async function end(child: ChildGrant, ctx: Ctx, { id, revokedAt }: Row, outcome: string): Promise<void> {
  const ended = await child.db
    .updateTable('formLink')
    .set({ revokedAt: ctx.now, revokedBy: ctx.actor.id })
    .where('id', '=', id)
    .where('childId', '=', child.childId)
    .where('handedInAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!revokedAt && ended.numUpdatedRows === 0n) throw new Conflict('Somebody was quicker. Look again.')
  await closeDuty(child, ctx, { kind: 'instruments.link-out', about: id }, outcome)
}

export async function listLinks(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.listLinks>,
): Promise<OutputOf<typeof contract.listLinks>> {
  const child = await ctx.child(childId, permissions.askByLink)
  const own = await ownNames(child.db)
  const rows = await linksOf(child, ctx.now)
  return { links: rows.map((row) => shownOf(row, own, ctx.now)) }
}

interface Row extends Omit<Asked, 'renewsId'> {
  respondentName: string
  madeByName: string
  endsAt: Date
  wrongTries: number
  openedAt: Date | null
  begunAt: Date | null
  handedInAt: Date | null
  resultId: string | null
  revokedAt: Date | null
  isRenewed: boolean
  lostAsker: boolean
}

async function linksOf({ db, childId }: ChildGrant, now: Date, only: string | null = null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.id, l.person_id, l.instrument, l.form_id, l.respondent, l.because, p.known_as as respondent_name,
      m.known_as as made_by_name, l.ends_at, l.wrong_tries, l.opened_at, l.begun_at, l.handed_in_at, l.result_id,
      l.revoked_at, exists (
        select 1 from form_link n where n.organisation_id = l.organisation_id and n.person_id = l.person_id
          and n.renews_id = l.id) as is_renewed,
      form_link_lost_asker(l.organisation_id, l.id, ${permissions.askByLink.relations}::text[], ${now}) as lost_asker
    from form_link l
    join person p on p.organisation_id = l.organisation_id and p.id = l.person_id
    join person m on m.organisation_id = l.organisation_id and m.id = l.made_by
    where l.child_id = ${childId} and (${only}::uuid is null or l.id = ${only}::uuid)
    order by l.made_at desc, l.id`.execute(db)
  return rows
}

async function getLink(child: ChildGrant, now: Date, linkId: string): Promise<Row> {
  const [row] = await linksOf(child, now, linkId)
  if (!row) throw new NotFound('This link')
  return row
}

function shownOf(row: Row, own: ReadonlyMap<string, string>, now: Date): contract.LinkShown {
  const { resultId, instrument } = row
  return contract.LinkShown.parse({
    ...row,
    name: instrumentOf(instrument)?.name ?? own.get(instrument) ?? instrument,
    endsAt: row.endsAt.toISOString(),
    state: stateOf(row, now),
    resultId: resultId ?? undefined,
  })
}

function stateOf(row: Row, now: Date): contract.LinkState {
  if (row.handedInAt) return 'handed-in'
  if (row.revokedAt) return 'taken-back'
  if (row.wrongTries >= MOST_TRIES) return 'closed'
  if (row.endsAt <= now) return 'ended'
  if (row.lostAsker) return 'asker-left'
  if (row.begunAt) return 'begun'
  return row.openedAt ? 'opened' : 'out'
}
