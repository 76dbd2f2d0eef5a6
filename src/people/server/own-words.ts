import { sql } from 'kysely'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/own-words.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type OwnWords = InputOf<typeof contract.tellOwnWords>

/** Keeps what a child said, unchanged. What is for the key worker alone is not told in the chronology. */
export async function tellOwnWords(ctx: Ctx, said: OwnWords, told: Told): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.tellOwnWords)
  return tellOnce(ctx, told, said.id, () => addOwnWords(child, ctx, said))
}

async function addOwnWords(child: ChildGrant<'people.tell-own-words'>, ctx: Ctx, said: OwnWords) {
  const { id, words, hears, aboutGrowing } = said
  const { happenedAt, deviceSaidAt } = timeOf(said.saidAt, ctx.now)
  await child.db
    .insertInto('ownWords')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      saidAt: happenedAt,
      deviceSaidAt,
      words,
      hears,
      aboutGrowing,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const forAll = hears === 'care-team'
  const headline = forAll ? firstSentence(words) : 'Said something for their key worker.'
  await child.tell('people.own-words', { headline, detail: forAll ? words : '', happenedAt, about: id })
}

/** Whether the one who asks hears what a child said for the key worker alone. */
export function hearsAll(child: Pick<ChildGrant, 'relations'>): boolean {
  return child.relations.some((relation) => relation === 'child' || relation === 'key-worker')
}

interface OwnWordsTold {
  id: string
  saidAt: Date
  words: string
  hears: 'key-worker' | 'care-team'
  toldByName: string
  /** Typed by the child, not written down for them. */
  byChild: boolean
}

interface Wanted {
  /** The period in which it was said, without its last instant. */
  during?: { from: Date; to: Date }
  /** Only what was said about how they are growing. */
  aboutGrowing?: boolean
}

/** What the child said, newest first. What is for the key worker reaches only the two of them. */
export async function ownWordsOf(
  child: ChildGrant,
  { during, aboutGrowing = false }: Wanted = {},
): Promise<OwnWordsTold[]> {
  const heard = hearsAll(child) ? sql`` : sql`and o.hears = 'care-team'`
  const inPeriod = during ? sql`and o.said_at >= ${during.from} and o.said_at < ${during.to}` : sql``
  const growing = aboutGrowing ? sql`and o.about_growing` : sql``
  const { rows } = await sql<OwnWordsTold>`
    select o.id, o.said_at, o.words, o.hears, p.known_as as told_by_name, o.told_by = o.child_id as by_child
    from own_words o
    join person p on p.organisation_id = o.organisation_id and p.id = o.told_by
    where o.child_id = ${child.childId} ${inPeriod} ${growing} ${heard}
    order by o.said_at desc, o.id desc`.execute(child.db)
  return rows
}
