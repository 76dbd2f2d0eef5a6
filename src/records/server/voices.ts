import type { InputOf, Receipt } from '#platform/contract.ts'
import { countCommand } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import { firstSentence } from '../note-headline.ts'
import * as permissions from '../permissions.ts'
import { timeOf } from './device-time.ts'
import './tables.ts'

type Voice = InputOf<typeof contract.tellVoice>

/** Keeps what a child said, unchanged. What is for the key worker alone is not told in the chronology. */
export async function tellVoice(ctx: Ctx, voice: Voice, told: Told): Promise<Receipt> {
  const child = await ctx.child(voice.childId, permissions.tellVoice)
  const arrived = {
    tx: told.tx,
    actor: ctx.actor,
    name: told.name,
    id: voice.id,
    hash: told.hash,
    now: ctx.now,
  }
  const { isNew, receipt } = await countCommand(arrived)
  if (isNew) await addVoice(child, ctx, voice)
  return receipt
}

async function addVoice(child: ChildGrant<'records.tell-voice'>, ctx: Ctx, voice: Voice) {
  const { id, words, hears } = voice
  const { happenedAt, deviceSaidAt } = timeOf(voice.saidAt, ctx.now)
  await child.db
    .insertInto('voice')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      saidAt: happenedAt,
      deviceSaidAt,
      words,
      hears,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const forAll = hears === 'care-team'
  const headline = forAll ? firstSentence(words) : 'Said something for their key worker.'
  await child.tell('records.own-words', { headline, detail: forAll ? words : '', happenedAt, about: id })
}

/** Whether the one who asks hears what a child said for the key worker alone. */
export function hearsAll(child: ChildGrant): boolean {
  return child.relations.some((relation) => relation === 'child' || relation === 'key-worker')
}
