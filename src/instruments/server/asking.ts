import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { Conflict, NotAllowed, NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { instrumentOf } from '../catalogue.ts'
import type * as contract from '../contract/asking.ts'
import * as permissions from '../permissions.ts'
import { requireAboutChild } from './about-child.ts'
import { openForms, ownNames } from './forms.ts'
import './tables.ts'

export async function askForForm(
  ctx: Ctx,
  { id, childId, instrument, words }: InputOf<typeof contract.askForForm>,
): Promise<OutputOf<typeof contract.askForForm>> {
  const child = await ctx.child(childId, permissions.askForForm)
  requireAboutChild(instrument)
  const form = (await openForms(child.db, ctx.now)).find((one) => one.id === instrument)
  if (!form?.by.includes('self')) throw new NotFound('A form that young people answer themselves')
  const before = (await asksOf(child)).filter((one) => one.instrument === instrument && !one.end)
  if (before.some((one) => one.id === id)) return {}
  if (before.length > 0) throw new Conflict('They are asked for this form already.')
  const { organisationId, id: askedBy } = ctx.actor
  await child.db
    .insertInto('formAsk')
    .values({ organisationId, id, childId, instrument, words, askedBy, askedAt: ctx.now })
    .execute()
  await child.tell('instruments.asked', {
    headline: `Asked to answer a form themself: ${form.name}.`,
    detail: words,
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

export async function withdrawAsk(
  ctx: Ctx,
  { id, childId, askId }: InputOf<typeof contract.withdrawAsk>,
): Promise<OutputOf<typeof contract.withdrawAsk>> {
  const child = await ctx.child(childId, permissions.askForForm)
  const ask = await getAsk(child, askId)
  const mayEnd = ask.byId === ctx.actor.id || child.relations.includes('home-manager')
  if (!mayEnd) throw new NotAllowed()
  if (ask.end) return {}
  await endAsk(child, ctx, { id, askId, how: 'withdrawn', at: ctx.now })
  await child.tell('instruments.ask-withdrawn', {
    headline: `Is no longer asked to answer: ${ask.name}.`,
    happenedAt: ctx.now,
    about: askId,
  })
  return {}
}

/** That they would rather not is kept also where it was answered or taken back meanwhile: it was said. */
export async function declineAsk(
  ctx: Ctx,
  { id, childId, askId, because, happenedAt: said }: InputOf<typeof contract.declineAsk>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(childId, permissions.ownForms)
  const ask = await getAsk(child, askId)
  return tellOnce(ctx, told, id, async () => {
    const { happenedAt, deviceSaidAt } = timeOf(said, ctx.now)
    await endAsk(child, ctx, { id, askId, how: 'declined', because, at: happenedAt, deviceSaidAt })
    await child.tell('instruments.ask-declined', {
      headline: `Would rather not answer: ${ask.name}.`,
      detail: because,
      happenedAt,
      about: askId,
    })
  })
}

/** A form that the young person answered ends every asking for it. */
export async function endAnswered(
  child: ChildGrant,
  ctx: Ctx,
  { instrument, resultId, at }: { instrument: string; resultId: string; at: Date },
): Promise<void> {
  const open = (await asksOf(child)).filter((one) => one.instrument === instrument && !one.end)
  for (const { id: askId } of open) {
    await endAsk(child, ctx, { id: crypto.randomUUID(), askId, how: 'answered', resultId, at })
  }
}

interface Ending {
  id: string
  askId: string
  how: contract.AskEnd['how']
  because?: string
  resultId?: string
  at: Date
  deviceSaidAt?: Date | null
}

async function endAsk(child: ChildGrant, ctx: Ctx, ending: Ending): Promise<void> {
  const { id, askId, how, because = '', resultId = null, at: happenedAt, deviceSaidAt = null } = ending
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('formAskEnd')
    .values({
      ...{ organisationId, id, childId: child.childId, askId, how, because, resultId },
      ...{ toldBy, happenedAt, deviceSaidAt, toldAt: ctx.now },
    })
    .execute()
}

export async function readAsks(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readAsks>,
): Promise<OutputOf<typeof contract.readAsks>> {
  const child = await ctx.child(childId, permissions.readAsks)
  return { asks: await asksOf(child) }
}

type Ask = OutputOf<typeof contract.readAsks>['asks'][number]
type AskRow = Omit<Ask, 'name' | 'at' | 'end'> & {
  askedAt: Date
  how: contract.AskEnd['how'] | null
  because: string | null
  endedAt: Date | null
}

/** For what a child was asked, the newest first. Of two ends the answer counts, then the young person's word. */
export async function asksOf({ db, childId }: ChildGrant): Promise<Ask[]> {
  const { rows } = await sql<AskRow>`
    select a.id, a.instrument, a.words, a.asked_by as by_id, p.known_as as by_name, a.asked_at,
      e.how, e.because, e.happened_at as ended_at
    from form_ask a
    join person p on p.organisation_id = a.organisation_id and p.id = a.asked_by
    left join lateral (
      select * from form_ask_end e where e.organisation_id = a.organisation_id and e.child_id = a.child_id
        and e.ask_id = a.id order by array_position(array['answered', 'declined', 'withdrawn'], e.how), e.told_at
      limit 1) e on true
    where a.child_id = ${childId} order by a.asked_at desc, a.id`.execute(db)
  const own = await ownNames(db)
  return rows.map(({ askedAt, how, because, endedAt, ...ask }) => ({
    ...ask,
    name: instrumentOf(ask.instrument)?.name ?? own.get(ask.instrument) ?? ask.instrument,
    at: askedAt.toISOString(),
    ...(how && endedAt && { end: { how, because: because ?? '', at: endedAt.toISOString() } }),
  }))
}

async function getAsk(child: ChildGrant, askId: string): Promise<Ask> {
  const ask = (await asksOf(child)).find(({ id }) => id === askId)
  if (!ask) throw new NotFound('What was asked')
  return ask
}
