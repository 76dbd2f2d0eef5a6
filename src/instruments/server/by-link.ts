import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId, OrganisationId, PersonId } from '#platform/ids.ts'
import { NotValid, Refusal } from '#platform/refusal.ts'
import type { Asker } from '#platform/server/asker.ts'
import { forgetAttempts, type Tried, takeAttempt } from '#platform/server/attempts.ts'
import type { Ctx } from '#platform/server/context.ts'
import { once, type Tx } from '#platform/server/database.ts'
import { closeDuty } from '#platform/server/duties.ts'
import { keepLook } from '#platform/server/look-log.ts'
import type { OpenCtx } from '#platform/server/serve.ts'
import * as contract from '../contract/by-link.ts'
import { FormId, InstrumentId } from '../ids.ts'
import * as permissions from '../permissions.ts'
import { formNow, openForms } from './forms.ts'
import { addFilled } from './keep-result.ts'
import { hashesOf } from './link-secrets.ts'
import './tables.ts'

/** Looks at links from one address on the network in a quarter of an hour that came to nothing. */
const MOST_LOOKS = 300

interface Row {
  organisationId: string | null
  linkId: string
  childId: string
  personId: string
  resultId: string | null
  triesLeft: number | null
}

/**
 * Who comes by a link and its code: the person who was asked, standing to one child as nothing but that. Their session
 * is the link itself. Links that never were, have ended, or were taken back get the same answer.
 */
export async function comesByLink({ pool, now, from }: OpenCtx, sent: unknown): Promise<Asker> {
  const held = contract.Held.parse(sent)
  const tried: Tried = `links/${from}`
  await takeLook(() => takeAttempt(pool, tried, now, MOST_LOOKS))
  const { tokenHash, codeHash } = hashesOf(held)
  const { rows } = await once(pool, (db) =>
    sql<Row>`select * from try_form_link(${tokenHash}, ${codeHash}, ${now})`.execute(db),
  )
  const [found] = rows
  if (!found) throw notOpen()
  if (found.triesLeft !== null) throw wrongCode(found.triesLeft)
  await forgetAttempts(pool, tried)
  const { organisationId, linkId, childId, personId } = found
  // The answer to a handing in may have been lost on the way: it is asked for again, and is not over.
  if (!found.resultId && (await lostAsker(pool, found, now))) throw askerLeft()
  return {
    actor: {
      id: PersonId.parse(personId),
      organisationId: OrganisationId.parse(organisationId),
      sessionId: linkId,
      deviceId: undefined,
    },
    standing: [{ relation: 'asked-by-link', childId, homeId: undefined }],
  }
}

/** Whoever asked may not ask about this child any more, or the child lives elsewhere since. */
async function lostAsker(
  pool: OpenCtx['pool'],
  { organisationId, linkId }: Row,
  now: Date,
): Promise<boolean> {
  const { rows } = await once(pool, (db) =>
    sql<{ lostAsker: boolean }>`select form_link_lost_asker(${organisationId}, ${linkId},
      ${permissions.askByLink.relations}::text[], ${now}) as lost_asker`.execute(db),
  )
  return rows[0]?.lostAsker !== false
}

async function takeLook(take: () => Promise<void>): Promise<void> {
  try {
    await take()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, 'Too many tries from here. Wait a quarter of an hour.')
  }
}

function notOpen(): Refusal {
  return new Refusal(
    'not-found',
    'It was used, has ended or was taken back, or its address is not whole. Ask whoever gave it to you for a new one.',
  )
}

/** Only to who has the link and its code: they are told that it is over, and not what happened. */
function askerLeft(): Refusal {
  return new Refusal(
    'not-found',
    'This form has ended, and nothing more can be answered or handed in by this link. The home will ask you anew if they still need it.',
  )
}

function wrongCode(left: number): Refusal {
  if (left === 0) {
    return new Refusal(
      'not-found',
      'That was five wrong codes, so the link is closed. Ask whoever gave it to you for a new one.',
    )
  }
  const tries = left === 1 ? 'one more try' : `${left} more tries`
  return new NotValid({ code: [`This is not the code of this link. You have ${tries}.`] })
}

/** The one link by which somebody comes. Only their own walls are open: no row about a child can be read here. */
async function linkOf(ctx: Ctx, hasToStay = false) {
  const { db } = await ctx.self()
  const link = await db
    .selectFrom('formLink')
    .selectAll()
    .where('id', '=', ctx.actor.sessionId)
    .where('personId', '=', ctx.actor.id)
    .$if(hasToStay, (asked) => asked.forShare())
    .executeTakeFirst()
  if (!link || link.revokedAt) throw notOpen()
  return { db, link }
}

export async function openLink(ctx: Ctx): Promise<OutputOf<typeof contract.openLink>> {
  const { db, link } = await linkOf(ctx)
  const isOpen = (await openForms(db, ctx.now)).some(({ id }) => id === link.instrument)
  const form = isOpen ? await formNow(db, link.instrument, link.formId ?? undefined) : undefined
  if (link.handedInAt || !form) throw notOpen()
  const names = await namesOf(db, [link.childId, link.personId, link.madeBy])
  const organisation = await db.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  await mark(db, ctx, link.openedAt === null && 'openedAt')
  const { childId } = link
  await keepLook(db, ctx, {
    childId,
    permission: permissions.handInByLink.name,
    operation: contract.openLink.name,
  })
  const draft = await draftOf(db, ctx)
  return {
    name: form.name,
    about: names.get(link.childId)?.knownAs ?? '',
    respondentName: names.get(link.personId)?.knownAs ?? '',
    askedBy: names.get(link.madeBy)?.name ?? '',
    organisation: organisation.name,
    because: link.because,
    endsAt: link.endsAt.toISOString(),
    attribution: form.attribution,
    questionnaire: form.json,
    ...(link.formId && { formId: FormId.parse(link.formId) }),
    ...(draft && { draft }),
  }
}

async function namesOf(db: Tx, ids: readonly string[]) {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'knownAs'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(people.map((one) => [one.id, one]))
}

/** The asker sees that it was opened, and that it was begun: not what was answered. */
async function mark(db: Tx, ctx: Ctx, what: 'openedAt' | 'begunAt' | false): Promise<void> {
  if (!what) return
  await db
    .updateTable('formLink')
    .set(what === 'openedAt' ? { openedAt: ctx.now } : { begunAt: ctx.now })
    .where('id', '=', ctx.actor.sessionId)
    .where(what, 'is', null)
    .execute()
}

async function draftOf(db: Tx, { actor }: Ctx) {
  const kept = await db
    .selectFrom('linkAnswers')
    .select(['answers', 'skipped'])
    .where('personId', '=', actor.id)
    .executeTakeFirst()
  return kept?.answers ? { answers: kept.answers, skipped: kept.skipped } : undefined
}

export async function saveByLink(
  ctx: Ctx,
  { answers, skipped }: InputOf<typeof contract.saveByLink>,
): Promise<OutputOf<typeof contract.saveByLink>> {
  // An answer that is kept at the moment of handing in comes before it, or not at all.
  const { db, link } = await linkOf(ctx, true)
  if (link.handedInAt) throw notOpen()
  const kept = { answers: JSON.stringify(answers), skipped: JSON.stringify(skipped) }
  await keepDraft(db, ctx, kept)
  await mark(db, ctx, link.begunAt === null && 'begunAt')
  return { savedAt: ctx.now.toISOString() }
}

async function keepDraft(
  db: Tx,
  { actor, now }: Ctx,
  draft: { answers: string | null; skipped: string },
): Promise<void> {
  const { organisationId, id: personId } = actor
  const kept = { ...draft, savedAt: now }
  await db
    .insertInto('linkAnswers')
    .values({ organisationId, personId, ...kept })
    .onConflict((same) => same.columns(['organisationId', 'personId']).doUpdateSet(kept))
    .execute()
}

/** The first one counts. The same again, because its answer was lost on the way, is answered as the first. */
export async function handInByLink(
  ctx: Ctx,
  { id, answers, skipped }: InputOf<typeof contract.handInByLink>,
): Promise<OutputOf<typeof contract.handInByLink>> {
  const { db, link } = await linkOf(ctx)
  if (link.resultId === id) return {}
  if (link.handedInAt) throw notOpen()
  const names = await namesOf(db, [link.personId])
  const respondentName = names.get(link.personId)?.knownAs ?? ''
  const child = await ctx.child(ChildId.parse(link.childId), permissions.handInByLink)
  const { respondent, formId } = link
  const told = {
    ...{ id, childId: child.childId, respondent, respondentName, answers, skipped, formId },
    ...{ instrument: InstrumentId.parse(link.instrument), happenedAt: ctx.now.toISOString() },
  }
  await addFilled(child, ctx, told, ` by ${respondentName}, by a link`)
  const taken = await child.db
    .updateTable('formLink')
    .set({ resultId: id, handedInAt: ctx.now })
    .where('id', '=', link.id)
    .where('handedInAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw notOpen()
  await keepDraft(db, ctx, { answers: null, skipped: '[]' })
  await closeDuty(child, ctx, { kind: 'instruments.link-out', about: link.id }, 'handed-in')
  return {}
}
